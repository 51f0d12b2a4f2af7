using Shunt.Targets;

namespace Shunt.Local.Data;

/// <summary>The folders in which the embedded platform keeps components' data, closed to other users.</summary>
internal static class DataFolders
{
    private const string Place = "{data}";

    /// <summary>A component's variables with its data folder on the target filled in; the folder is made when a variable wants it.</summary>
    /// <param name="settings">Where state lives.</param>
    /// <param name="target">The target's name.</param>
    /// <param name="component">The component.</param>
    public static IReadOnlyDictionary<string, string> Variables(LocalSettings settings, string target, ComponentSettings component) =>
        Ensure(settings, target, component) is { } folder ? Variables(component, folder) : component.Environment;

    /// <summary>A component's variables with a data folder filled in.</summary>
    /// <param name="component">The component.</param>
    /// <param name="folder">The folder, as who gets the variables sees it.</param>
    public static IReadOnlyDictionary<string, string> Variables(ComponentSettings component, string folder) =>
        component.Environment.ToDictionary(pair => pair.Key, pair => pair.Value.Replace(Place, folder, StringComparison.Ordinal), StringComparer.Ordinal);

    /// <summary>Makes a component's data folder on the target when a variable wants it.</summary>
    /// <returns>The folder; null when none does.</returns>
    public static string? Ensure(LocalSettings settings, string target, ComponentSettings component) =>
        component.Environment.Values.Any(value => value.Contains(Place, StringComparison.Ordinal)) ? Made(settings.DataFolder(target, component.Name)) : null;

    /// <summary>An argument of a command with its places filled in.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="folder">The component's data folder on the target.</param>
    /// <param name="file">The file that data are saved to; null where none is.</param>
    public static string Argument(string argument, string folder, string? file) => argument
        .Replace(Place, folder, StringComparison.Ordinal)
        .Replace("{file}", file, StringComparison.Ordinal);

    /// <summary>Makes a folder that only its user can enter.</summary>
    /// <param name="folder">The folder.</param>
    public static string Made(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Posix.PrivateFolder.Ensure(folder);
        return folder;
    }
}
