using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Nuke.Common.IO;
using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>One run of a build: where, with which arguments and variables, and the values that came of them.</summary>
internal sealed class Invocation
{
    private static Invocation? TheCurrent;

    private readonly IReadOnlyDictionary<string, string>? _variables;
    private readonly ConcurrentDictionary<MemberInfo, object?> _injected = new();
    private ParameterValues? _values;
    private AbsolutePath? _root;

    public Invocation(string[] arguments, AbsolutePath workingDirectory, IReadOnlyDictionary<string, string>? variables = null)
    {
        Arguments = arguments;
        WorkingDirectory = workingDirectory;
        _variables = variables;
    }

    /// <summary>The run that static members of the build speak of.</summary>
    public static Invocation Current
    {
        get => TheCurrent ??= FromProcess();
        set => TheCurrent = value;
    }

    public string[] Arguments { get; }

    public AbsolutePath WorkingDirectory { get; }

    /// <summary>The parameters' values; none before the command line was read.</summary>
    public ParameterValues Values
    {
        get => _values ??= ParameterValues.None(ParameterCatalog.For(typeof(NukeBuild)));
        set => _values = value;
    }

    /// <summary>Measures targets and silences.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The folder that holds <c>.nuke</c>.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public AbsolutePath RootDirectory
    {
        get => _root ??= FindRoot();
        set => _root = value;
    }

    public static Invocation FromProcess() => new(Environment.GetCommandLineArgs()[1..], EnvironmentInfo.WorkingDirectory);

    /// <summary>The environment variables that begin so, letter case aside.</summary>
    public List<KeyValuePair<string, string>> Variables(string prefix)
    {
        var found = new List<KeyValuePair<string, string>>();
        if (_variables is not null)
        {
            foreach (var (name, value) in _variables)
                Add(name, value);
        }
        else
        {
            foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
                Add((string)entry.Key, (string?)entry.Value ?? string.Empty);
        }

        return found;

        void Add(string name, string value)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                found.Add(KeyValuePair.Create(name, value));
        }
    }

    /// <summary>An environment variable; null when it is not set.</summary>
    public string? Variable(string name) => _variables is null ? Environment.GetEnvironmentVariable(name) : _variables.GetValueOrDefault(name);

    /// <summary>The value injected into a member, made once.</summary>
    public object? Injected(MemberInfo member, Func<object?> make)
    {
        if (!_injected.TryGetValue(member, out var value))
            value = _injected.GetOrAdd(member, make());
        return value;
    }

    private AbsolutePath FindRoot()
    {
        // NUKE keeps settings of its own in ~/.nuke; that does not make the home folder a repository.
        AbsolutePath? home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } path ? path : null;
        for (var folder = WorkingDirectory; folder is not null; folder = folder.Parent)
        {
            if (folder != home && (folder / ".nuke").Exists())
                return folder;
        }

        throw new RefusedException($"no folder from '{WorkingDirectory}' upwards holds '.nuke'; run inside the repository, or give '--root <folder>'");
    }
}
