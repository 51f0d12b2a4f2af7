namespace Shunt.Hooks;

/// <summary>
/// Something of a team's own that runs at a place in a release, <c>Before.Cutover(…)</c>, <c>During.Cutover(…)</c> or <c>After.Cutover(…)</c>: a command or code.
/// It is part of the printed plan, of what is approved, and of the ledger.
/// </summary>
/// <remarks>
/// A hook runs at least once: what the ledger says has run does not run again in that release, and one whose build died in the middle of it runs again. Write
/// it so that twice is as good as once.
/// </remarks>
public abstract record Hook
{
    /// <summary>How long a hook may take, unless said otherwise.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan ShortestLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestLimit = TimeSpan.FromHours(1);

    private protected Hook(string name) => Name = name;

    /// <value>Its name in plans, messages and the ledger: one line without <c>'</c>, and the only one of that name at its place.</value>
    public string Name { get; }

    /// <value>How long it may take: 1 s to 1 h, default 1 min. Then it is ended, and has failed.</value>
    public TimeSpan Limit { get; init; } = DefaultLimit;

    /// <summary>A program that fails by its exit code. It runs in the repository, with the variables of a login and those of <c>docs/extending.md</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="command">The program, relative to the repository or on PATH, and its arguments.</param>
    public static CommandHook Command(string name, params IReadOnlyList<string> command) => new(name, command);

    /// <summary>Code that fails by throwing. What it throws is told by its message.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="code">The code; its token is cancelled at the limit, and nobody waits longer than a few seconds after that.</param>
    public static CodeHook Code(string name, Func<HookedRelease, CancellationToken, Task> code) => new(name, code);

    /// <value>What it does, for plans.</value>
    internal abstract string What { get; }

    /// <summary>What is wrong with it as it stands in the settings, a line each.</summary>
    internal virtual IEnumerable<string> Problems(string path)
    {
        if (string.IsNullOrWhiteSpace(Name) || Name.AsSpan().ContainsAny("'\r\n"))
            yield return $"{path}: '{Name}' is no name; give it one line without an apostrophe.";

        if (Limit < ShortestLimit || Limit > LongestLimit)
            yield return $"{path} '{Name}'.{nameof(Limit)}: {Limit} is outside {ShortestLimit}–{LongestLimit}.";
    }
}
