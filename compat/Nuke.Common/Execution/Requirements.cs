using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Parameters;

namespace Nuke.Common.Execution;

/// <summary>Checks what targets require before anything runs.</summary>
internal static class Requirements
{
    /// <summary>Checks the scheduled targets' requirements and the members marked as required.</summary>
    /// <exception cref="RefusedException">Some are not met.</exception>
    public static void Check(NukeBuild build, BuildPlan plan, ParameterCatalog catalog)
    {
        var problems = new List<string>();
        foreach (var target in plan.Order)
        {
            if (target.Status == ExecutionStatus.Scheduled)
            {
                foreach (var requirement in target.DelegateRequirements)
                {
                    if (Problem(build, requirement, catalog) is { } problem)
                        problems.Add($"target '{target.Name}' {problem}");
                }
            }
        }

        foreach (var parameter in catalog.Members)
        {
            if (parameter.Member!.IsDefined(typeof(RequiredAttribute), inherit: true) && IsMissing(Read(build, parameter.Member)))
                problems.Add($"option '{parameter.Option}' is required");
        }

        foreach (var member in catalog.Injected)
        {
            if (member.IsDefined(typeof(RequiredAttribute), inherit: true) && IsMissing(Read(build, member)))
                problems.Add($"'{member.Name}' is required and has no value");
        }

        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    private static string? Problem(NukeBuild build, LambdaExpression requirement, ParameterCatalog catalog)
    {
        if (requirement is Expression<Func<bool>> condition)
            return condition.Compile(preferInterpretation: true)() ? null : $"requires that {Words(condition.Body)}";
        var member = MemberValue.Named(requirement);
        if (!IsMissing(Read(build, member)))
            return null;
        return catalog.Find(member) is { } parameter ? $"requires option '{parameter.Option}'" : $"requires '{member.Name}'";
    }

    private static object? Read(NukeBuild build, MemberInfo member)
        => member is FieldInfo field ? field.GetValue(build) : ((PropertyInfo)member).GetValue(build);

    private static bool IsMissing(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>The condition as it was written, without the object that it is a closure of.</summary>
    private static string Words(Expression body)
    {
        var words = body.ToString();
        var closure = words.IndexOf("value(", StringComparison.Ordinal);
        while (closure >= 0 && words.IndexOf(").", closure, StringComparison.Ordinal) is > 0 and var end)
        {
            words = words.Remove(closure, end + 2 - closure);
            closure = words.IndexOf("value(", StringComparison.Ordinal);
        }

        return words is ['(', .. var inner, ')'] ? inner : words;
    }
}
