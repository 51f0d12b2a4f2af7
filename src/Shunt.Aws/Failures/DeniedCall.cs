using System.Text.RegularExpressions;

namespace Shunt.Aws.Failures;

/// <summary>Who was denied what, as AWS says it.</summary>
/// <param name="Who">The identity, by its ARN; empty when it is not said.</param>
/// <param name="Action">The action, such as <c>ecs:RunTask</c>.</param>
/// <param name="Resource">The resource, by its ARN; empty when it is not said.</param>
/// <param name="IsForbidden">Whether a policy forbids it, so that no other policy can allow it.</param>
internal sealed partial record DeniedCall(string Who, string Action, string Resource, bool IsForbidden)
{
    /// <summary>Reads a message, also one in CloudFormation's or ECS's words around it; null when it does not say which action.</summary>
    /// <param name="said">What AWS says.</param>
    public static DeniedCall? Read(string said) => Sentence().Match(said) is { Success: true } match
        ? new DeniedCall(match.Groups["who"].Value, match.Groups["action"].Value, match.Groups["resource"].Value, match.Groups["forbidden"].Success)
        : null;

    [GeneratedRegex(@"(?:User: (?<who>\S+) )?is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: ""?(?<resource>[^\s""]+?)""?)?(?=[\s.,)]|\z)(?:[^.]*?(?<forbidden>with an explicit deny))?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
