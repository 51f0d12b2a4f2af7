using System.Reflection;
using Nuke.Common;
using Shunt;
using Shunt.Versions;

namespace Release;

/// <summary>
/// The options of a command, held against what came of them. NUKE's own engine passes over an option it does not know, a value it cannot read
/// and anything written as <c>--x=y</c>: a misspelt target would release to the default one. The drop-in refuses all that itself.
/// </summary>
static class GivenOptions
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Refuses a command of which an option was passed over.</summary>
    /// <param name="build">The build, its parameters read.</param>
    /// <param name="arguments">The command line after the program.</param>
    /// <exception cref="BadUsageException">An option is unknown, or its value was not taken.</exception>
    public static void Check(NukeBuild build, IReadOnlyCollection<string> arguments)
    {
        var options = arguments.Where(argument => argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (options.Count == 0 || !PassesOver)
            return;

        var parameters = Parameters(build.GetType());
        var problems = options.Select(option => Problem(build, option, parameters)).OfType<string>().ToList();
        if (problems.Count > 0)
            throw new BadUsageException($"Nothing was run: {string.Join("; ", problems)}.");
    }

    // Only NUKE's own engine declares its options as parameters of the base class.
    private static bool PassesOver => typeof(NukeBuild).GetProperty(nameof(NukeBuild.Verbosity))!.IsDefined(typeof(ParameterAttribute));

    private static string? Problem(NukeBuild build, string option, Dictionary<string, MemberInfo> parameters)
    {
        if (option.Split('=', 2) is [var left, var value])
            return $"'{option}' is not taken: write '{left} {value}'";
        if (!parameters.TryGetValue(Key(option), out var member))
            return $"option '{option}' does not exist; nearest: {string.Join(", ", NearestNames.To(Key(option), parameters.Keys))}";

        // A parameter without a default that has no value after it was given: NUKE could not read what it was given.
        return member is PropertyInfo property && member.DeclaringType == build.GetType() && property.GetValue(build) is null
            ? $"the value of option '{option}' is not taken; '--help' says what it can be"
            : null;
    }

    private static Dictionary<string, MemberInfo> Parameters(Type build)
    {
        var found = new Dictionary<string, MemberInfo>();
        for (var type = build; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(Declared))
            {
                if (member.GetCustomAttribute<ParameterAttribute>() is { } parameter)
                    found.TryAdd(Key(parameter.Name ?? member.Name), member);
            }
        }

        return found;
    }

    // As NUKE compares names: letter case and dashes do not count.
    private static string Key(string name) => name.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
