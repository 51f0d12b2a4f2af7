using System.Reflection;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>The values of all parameters, the nearest source first: command line, <c>NUKE_…</c> variables, profiles, parameters file.</summary>
internal sealed class ParameterValues
{
    private const string Prefix = "NUKE_";

    // NUKE has variables of its own with the prefix, and others may; only what is all but a parameter's name is a slip.
    private const int MostSlips = 1;

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
        if (values.Of(EngineOptions.Root) is AbsolutePath root)
            invocation.RootDirectory = root;
        if (!invocation.RootDirectory.DirectoryExists())
            problems.Add($"folder '{invocation.RootDirectory}', given as the root, does not exist");
        else if (!(invocation.RootDirectory / ".nuke").Exists())
            problems.Add($"folder '{invocation.RootDirectory}', given as the root, does not hold '.nuke'"); // A run would make it a root by what it leaves there.
        else
            values.ReadFiles(invocation, problems);
        if (problems.Count == 0)
            return values;

        // Targets are looked up once the build is made; what is wrong with them is told together with the rest all the same.
        foreach (var name in line.Targets ?? [])
        {
            if (!catalog.IsTarget(name))
                problems.Add($"target '{name}' does not exist; {(NearestName.Of(name, catalog.TargetNames) is { } nearest ? $"nearest: '{nearest}'" : "'--help' lists all")}");
        }

        throw new RefusedException(problems);
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
                given.Add(parameter, name, Texts(parameter, value));
            else if (NearestName.Of(name[Prefix.Length..], _catalog.All.Select(x => x.Name), MostSlips) is { } nearest)
                problems.Add($"{name} is no parameter; nearest: '{nearest}'");
        }

        // An ambient variable that is empty says nothing about this build; one with the prefix does.
        foreach (var parameter in _catalog.Own)
        {
            if (parameter.Variable is { } name && !given.ByKey.ContainsKey(parameter.Key) && invocation.Variable(name) is { Length: > 0 } value)
                given.Add(parameter, name, Texts(parameter, value));
        }

        _sources.Add(given.ByKey);
    }

    private static string[] Texts(Parameter parameter, string value)
        => parameter is { IsList: true, Separator: { } separator } ? value.Split(separator) : [value];

    private void ReadFiles(Execution.Invocation invocation, List<string> problems)
    {
        foreach (var profile in Enumerable.Reverse(Of(EngineOptions.Profile) as string[] ?? []))
            ReadFile(invocation, profile, problems);
        ReadFile(invocation, profile: null, problems);
    }

    private void ReadFile(Execution.Invocation invocation, string? profile, List<string> problems)
    {
        var given = new GivenValues(invocation.RootDirectory, problems);
        ParametersFile.Read(invocation.RootDirectory, profile, _catalog, given, problems);
        _sources.Add(given.ByKey);
    }
}
