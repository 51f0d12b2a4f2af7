using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Execution;
using Nuke.Common.Masking;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Parameters;

/// <summary>Values of the build's members: what an expression names, what an attribute injects.</summary>
internal static class MemberValue
{
    /// <summary>Reads the value for the member that an expression names, as <c>TryGetValue</c> does.</summary>
    public static object? Of(NukeBuild build, LambdaExpression expression)
    {
        var member = Named(expression);
        if (member.IsDefined(typeof(ValueInjectionAttributeBase), inherit: true))
            return Invocation.Current.Injected(member, () => Inject(build, member));
        throw new ArgumentException($"'{member.Name}' has no attribute that gives it a value, such as [Parameter]");
    }

    /// <summary>The member that <c>() => Member</c> names.</summary>
    public static MemberInfo Named(LambdaExpression expression)
    {
        var body = expression.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert)
            body = convert.Operand;
        return body is MemberExpression member ? member.Member : throw new ArgumentException($"'{expression}' names no member of the build");
    }

    /// <summary>Gives the parameters declared in the build's class their values; those of components are asked for.</summary>
    public static void InjectParameters(NukeBuild build, ParameterCatalog catalog)
    {
        foreach (var parameter in catalog.Members)
        {
            if (parameter.Attribute!.ReadAs is null && Invocation.Current.Values.Of(parameter) is { } value)
                Set(build, parameter.Member!, value);
        }
    }

    /// <summary>Keeps what secret members hold out of all output: their initialisers too, and what the build sets later.</summary>
    public static void WatchSecrets(NukeBuild build, ParameterCatalog catalog)
    {
        foreach (var parameter in catalog.Members)
        {
            if (parameter.HidesValue && !parameter.Member!.DeclaringType!.IsInterface
                && (parameter.Member as FieldInfo ?? BackingField((PropertyInfo)parameter.Member)) is { } field)
            {
                KnownSecrets.Watch(() => field.GetValue(build));
            }
        }
    }

    /// <summary>Gives what is not plainly a parameter its value, such as a solution.</summary>
    public static void InjectOthers(NukeBuild build, ParameterCatalog catalog)
    {
        var members = catalog.Members.Where(x => x.Attribute!.ReadAs is not null).Select(x => x.Member!).Concat(catalog.Injected);
        foreach (var member in members.OrderByDescending(x => x.GetCustomAttribute<ValueInjectionAttributeBase>()!.Priority))
        {
            if (!member.DeclaringType!.IsInterface)
                Set(build, member, Inject(build, member));
        }
    }

    private static object? Inject(NukeBuild build, MemberInfo member)
    {
        var attribute = member.GetCustomAttribute<ValueInjectionAttributeBase>()!;
        attribute.Build = build;

        // An option that cannot be read is the caller's mistake. What else lacks, such as a tool, matters only to targets that use it.
        return attribute is ParameterAttribute ? attribute.GetValue(member, build) : attribute.TryGetValue(member, build);
    }

    private static void Set(NukeBuild build, MemberInfo member, object? value)
    {
        if (value is null || member.DeclaringType!.IsInterface)
            return;
        if (member is PropertyInfo { CanWrite: true } property)
            property.SetValue(build, value);
        else if ((member as FieldInfo ?? BackingField((PropertyInfo)member)) is { } field)
            field.SetValue(build, value);
    }

    /// <summary>Where the compiler keeps the value of <c>{ get; }</c>; null for a property that computes its value.</summary>
    private static FieldInfo? BackingField(PropertyInfo property)
        => property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic);
}
