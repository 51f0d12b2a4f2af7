using System.Reflection;

namespace Nuke.Common.Parameters;

/// <summary>The values of all parameters, the nearest source first: command line, <c>NUKE_…</c> variables, profiles, parameters file.</summary>
internal sealed class ParameterValues
{
    private const string Prefix = "NUKE_";

    private readonly ParameterCatalog _catalog;
    private readonly List<Dictionary<string, object>> _sources = [];

    private ParameterValues(ParameterCatalog catalog) => _catalog = catalog;

    /// <summary>Reads all sources.</summary>
    /// <exception cref="RefusedException">Something in them is wrong.</exception>
    public static ParameterValues Read(ParameterCatalog catalog, CommandLine line, Execution.Invocation invocation)
    {
        var values = new ParameterValues(catalog);
        values._sources.Add(line.Values);
        var problems = line.Problems;
        values.ReadEnvironment(invocation, problems);
        foreach (var profile in Enumerable.Reverse(values.Of(EngineOptions.Profile) as string[] ?? []))
            values.ReadFile(invocation, profile, problems);
        values.ReadFile(invocation, profile: null, problems);
        return problems.Count == 0 ? values : throw new RefusedException(problems);
    }

    public static ParameterValues None(ParameterCatalog catalog) => new(catalog);

    /// <summary>The values of a run that only shows the help: no parameter has any, so that defaults can be seen.</summary>
    public static ParameterValues OnlyHelp(ParameterCatalog catalog)
    {
        var values = new ParameterValues(catalog);
        values._sources.Add(new() { [EngineOptions.Help.Key] = true });
        return values;
    }

    public object? Of(Parameter parameter)
    {
        foreach (var source in _sources)
        {
            if (source.TryGetValue(parameter.Key, out var value))
                return value;
        }

        return null;
    }

    public object? Of(MemberInfo member) => _catalog.Find(member) is { } parameter ? Of(parameter) : null;

    private void ReadEnvironment(Execution.Invocation invocation, List<string> problems)
    {
        var given = new GivenValues(invocation.WorkingDirectory, problems);
        foreach (var (name, value) in invocation.Variables(Prefix))
        {
            if (_catalog.Find(name[Prefix.Length..]) is { } parameter)
                given.Add(parameter, name, parameter is { IsList: true, Separator: { } separator } ? value.Split(separator) : [value]);
        }

        _sources.Add(given.ByKey);
    }

    private void ReadFile(Execution.Invocation invocation, string? profile, List<string> problems)
    {
        var given = new GivenValues(invocation.RootDirectory, problems);
        ParametersFile.Read(invocation.RootDirectory, profile, _catalog, given, problems);
        _sources.Add(given.ByKey);
    }
}
