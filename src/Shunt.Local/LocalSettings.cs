using Shunt.Platforms;

namespace Shunt.Local;

/// <summary>Where the embedded platform keeps its state, and the edge's port.</summary>
/// <param name="Home">The state folder, an absolute path.</param>
/// <param name="Port">The edge's port on 127.0.0.1, 0–65535; 0 takes a free one and keeps it; null means not asked for (8080).</param>
public sealed record LocalSettings(string Home, int? Port)
{
    /// <value>The embedded registry: an OCI image layout.</value>
    public string ImageFolder => Path.Combine(Home, "images");

    /// <value>The folder of one sub-folder a worktree.</value>
    public string WorkFolder => Path.Combine(Home, "work");

    /// <summary>Where an image's app layer is unpacked to.</summary>
    /// <param name="digest">The image's digest.</param>
    public string AppFolder(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return Path.Combine(Home, "apps", digest[(digest.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>Where an instance's output goes.</summary>
    /// <param name="instance">The instance.</param>
    public string LogFile(InstanceId instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return Path.Combine(Home, "logs", instance.Target, $"{instance.Component}-{instance.Suffix}.log");
    }

    /// <summary>Where a component keeps its data on a target; it outlives versions.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    public string DataFolder(string target, string component) => Path.Combine(Home, "data", target, component);

    /// <summary>Where a component's data are saved to before migrations.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component's name.</param>
    public string SavedFolder(string target, string component) => Path.Combine(Home, "saved", target, component);

    /// <summary>Reads <c>SHUNT_HOME</c> and <c>SHUNT_PORT</c>; without them <c>.shunt/</c> in the repository and 8080.</summary>
    /// <param name="repository">The repository's folder.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="BadUsageException">A variable's value is out of range.</exception>
    public static LocalSettings Read(string repository, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);

        var home = variable("SHUNT_HOME") is { Length: > 0 } path ? Path.GetFullPath(path, repository) : Path.Combine(repository, ".shunt");
        if (variable("SHUNT_PORT") is not { Length: > 0 } text)
            return new LocalSettings(home, null);

        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= 65535
            ? new LocalSettings(home, port)
            : throw new BadUsageException($"SHUNT_PORT: '{text}' is not a port. Give a number from 0 (a free one) to 65535, or unset it for {Edge.EdgeStarter.DefaultPort}.");
    }
}
