using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Nuke.Common.IO;
using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>One run of a build: where, with which arguments and variables, and the values that came of them.</summary>
internal sealed class Invocation
{
    private readonly IReadOnlyDictionary<string, string>? _variables;
    private readonly ConcurrentDictionary<MemberInfo, object?> _injected = new();
    private AbsolutePath? _root;

    public Invocation(string[] arguments, AbsolutePath workingDirectory, IReadOnlyDictionary<string, string>? variables = null)
    {
        Arguments = arguments;
        WorkingDirectory = workingDirectory;
        _variables = variables;
        Values = ParameterValues.None(ParameterCatalog.For(typeof(NukeBuild)));
    }

    /// <summary>The run that static members of the build speak of.</summary>
    public static Invocation Current { get; set; } = FromProcess();

    public string[] Arguments { get; }

    public AbsolutePath WorkingDirectory { get; }

    public ParameterValues Values { get; set; }

    /// <summary>The folder that holds <c>.nuke</c>.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public AbsolutePath RootDirectory
    {
        get => _root ??= FindRoot();
        set => _root = value;
    }

    public static Invocation FromProcess() => new(Environment.GetCommandLineArgs()[1..], EnvironmentInfo.WorkingDirectory);

    /// <summary>The environment variables that begin so, letter case aside.</summary>
    public IEnumerable<KeyValuePair<string, string>> Variables(string prefix)
    {
        if (_variables is not null)
            return _variables.Where(x => x.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        return Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(x => KeyValuePair.Create((string)x.Key, (string?)x.Value ?? string.Empty))
            .Where(x => x.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

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
