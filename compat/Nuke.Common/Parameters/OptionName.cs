using System.Text;

namespace Nuke.Common.Parameters;

/// <summary>How option and target names are compared and shown.</summary>
internal static class OptionName
{
    // Names that are one word though a capital stands in them.
    private static readonly (string Word, string Together)[] Words = [("NuGet", "Nuget"), ("GitHub", "Github"), ("GitLab", "Gitlab"), ("MSBuild", "Msbuild")];

    /// <summary>Whether an argument begins like an option. Word processors make another dash of a hyphen, and of two of them one.</summary>
    public static bool IsOption(string argument) => argument.Length > 1 && IsDash(argument[0]);

    /// <summary>What two spellings of one name have in common: no letter case, no dash, no <c>_</c>.</summary>
    public static string Key(ReadOnlySpan<char> name)
    {
        var key = name.Length <= 128 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (c != '_' && !IsDash(c))
                key[length++] = char.ToLowerInvariant(c);
        }

        return new string(key[..length]);
    }

    /// <summary>How a name is typed: <c>SkipSlowScans</c> as <c>--skip-slow-scans</c>; one with an underscore stays as it is.</summary>
    public static string Option(string name)
    {
        // NUKE reserves --target for the targets to run, so a build that has a target of its own declares it by this name; the user never sees it.
        if (name == "DeployTarget")
            return "--target";
        if (name.AsSpan().ContainsAny('_', '-'))
            return "--" + name.ToLowerInvariant();

        foreach (var (word, together) in Words)
            name = name.Replace(word, together, StringComparison.Ordinal);
        var option = new StringBuilder("-");
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && (i == 0 || !char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord || i == 0)
                option.Append('-');
            option.Append(char.ToLowerInvariant(name[i]));
        }

        return option.ToString();
    }

    private static bool IsDash(char c) => c is '-' or '\u2013' or '\u2014' or '\u2212';
}
