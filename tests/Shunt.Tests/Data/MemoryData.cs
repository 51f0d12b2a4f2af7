using System.Globalization;
using Shunt.Data;

namespace Shunt.Tests.Data;

/// <summary>Data in memory that know only their schema. A migration goes there number by number, and can be killed at each.</summary>
internal sealed class MemoryData(Func<char, DataSchema> declared) : IDataStore
{
    private readonly List<string> _calls = [];

    /// <value>The schema that the data have.</value>
    public int Number { get; private set; }

    /// <value>The changing calls so far.</value>
    public IReadOnlyList<string> Calls => _calls;

    /// <value>What was saved: under each name the schema the data had then.</value>
    public Dictionary<string, int> Saved { get; } = [];

    /// <value>Why nothing can be saved; null when it can.</value>
    public string? SaveProblem { get; set; }

    /// <value>Why nothing can be migrated; null when it can.</value>
    public string? MigrationProblem { get; set; }

    /// <value>Whether migrations end without an effect.</value>
    public bool IsStuck { get; set; }

    /// <value>Whether the schema cannot be told.</value>
    public bool IsSilent { get; set; }

    /// <value>Says of a changing call whether the caller dies before it takes effect.</value>
    public Func<string, bool>? DiesBefore { get; set; }

    /// <value>Says of a changing call whether the caller dies once it took effect.</value>
    public Func<string, bool>? DiesAfter { get; set; }

    public Task<int> SchemaAsync(DataRequest request, CancellationToken cancellation) =>
        IsSilent ? Task.FromException<int>(new DataException("the database does not answer")) : Task.FromResult(Number);

    public Task<string> SaveAsync(DataRequest request, int run, CancellationToken cancellation)
    {
        if (SaveProblem is { } problem)
            throw new DataException(problem);

        var name = string.Create(CultureInfo.InvariantCulture, $"{run}-schema-{Number}");
        Change($"save {name}", () => Saved[name] = Number);
        return Task.FromResult(name);
    }

    public Task MigrateAsync(DataRequest request, CancellationToken cancellation)
    {
        if (MigrationProblem is { } problem)
            throw new DataException(problem);

        var wanted = declared(request.Version.Commit[0]).Number;
        while (Number < wanted && !IsStuck)
            Change($"migrate to {Number + 1}", () => Number++);
        return Task.CompletedTask;
    }

    private void Change(string call, Action change)
    {
        if (DiesBefore?.Invoke(call) == true)
            throw new Platforms.DiedException(call);

        _calls.Add(call);
        change();
        if (DiesAfter?.Invoke(call) == true)
            throw new Platforms.DiedException(call);
    }
}
