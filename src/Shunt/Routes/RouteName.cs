using System.Text.RegularExpressions;

namespace Shunt.Routes;

/// <summary>The host names under which a component is reached: the alias, and one suffixed name a version.</summary>
public static partial class RouteName
{
    /// <summary>The host of the alias, which always leads to the live version: <c>app.stage.localhost</c>.</summary>
    /// <param name="component">The component's name.</param>
    /// <param name="target">The target's name.</param>
    public static string Alias(string component, string target) => $"{component}.{target}.localhost";

    /// <summary>The host that leads to one version, before and after it takes traffic: <c>app-0123456789ab.stage.localhost</c>.</summary>
    /// <param name="component">The component's name.</param>
    /// <param name="suffix">The version's suffix, 12 hex digits.</param>
    /// <param name="target">The target's name.</param>
    public static string Suffixed(string component, string suffix, string target) => $"{component}-{suffix}.{target}.localhost";

    /// <summary>Says whether a component may have this name: a DNS label that cannot be mistaken for a suffixed route.</summary>
    /// <param name="component">The proposed name.</param>
    public static bool IsComponent(string component) => Label().IsMatch(component) && !Mistakable().IsMatch(component);

    // 63 is DNS's limit for a label (RFC 1035, 2.3.4); the suffix and its dash need 13 of them.
    [GeneratedRegex(@"^[a-z]([a-z0-9-]{0,48}[a-z0-9])?\z")]
    private static partial Regex Label();

    [GeneratedRegex(@"-[0-9a-f]{12}\z")]
    private static partial Regex Mistakable();
}
