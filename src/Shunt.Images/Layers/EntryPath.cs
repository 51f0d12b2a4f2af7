namespace Shunt.Images.Layers;

/// <summary>The rules for names in a layer: nothing in an archive may lead out of the folder it is unpacked into.</summary>
internal static class EntryPath
{
    private const string Up = "..";

    private static readonly char[] NeverInNames = Path.GetInvalidFileNameChars();

    /// <summary>The name without its trailing slash when it stays inside; null when it does not.</summary>
    public static string? Contained(string name)
    {
        var path = name.EndsWith('/') ? name[..^1] : name;
        return path.Split('/').All(IsPlain) ? path : null;
    }

    /// <summary>
    /// Says whether a link stays inside. It may climb only at its beginning: behind a name, which can be a link itself, a step up
    /// leads to where the text does not show.
    /// </summary>
    /// <param name="path">The link's own name, contained.</param>
    /// <param name="target">What it points to.</param>
    public static bool IsContainedLink(string path, string target)
    {
        var depth = path.Count(character => character == '/');
        var steps = target.Split('/');
        var climbs = steps.TakeWhile(step => step == Up).Count();
        return climbs <= depth && steps.Skip(climbs).All(IsPlain);
    }

    private static bool IsPlain(string step) => step is not ("" or "." or Up) && step.IndexOfAny(NeverInNames) < 0;
}
