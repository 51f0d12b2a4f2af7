using System.Collections;
using Amazon.Runtime;
using Aws.DropIns.Tests.Models;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>The same value in the types of another assembly, member by member.</summary>
internal static class Twin
{
    /// <summary>Makes it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The other type.</param>
    /// <param name="members">Whose members count: those of the slice, whichever side that is.</param>
    public static object? Of(object? value, Type type, Type members)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null or string or bool or int or long or double or DateTime)
            return value;
        if (value is ConstantClass word)
            return Activator.CreateInstance(plain, word.Value);
        if (value is IDictionary map)
            return Map(map, plain, members);
        if (value is IList list)
            return List(list, plain, members);

        var twin = Activator.CreateInstance(plain)!;
        foreach (var member in Sample.Properties(members))
        {
            var other = plain.GetProperty(member.Name)!;
            other.SetValue(twin, Of(value.GetType().GetProperty(member.Name)!.GetValue(value), other.PropertyType, member.PropertyType));
        }

        return twin;
    }

    private static object Map(IDictionary map, Type type, Type members)
    {
        var twin = (IDictionary)Activator.CreateInstance(type)!;
        foreach (string key in map.Keys)
            twin[key] = Of(map[key], type.GenericTypeArguments[1], members.GenericTypeArguments[1]);
        return twin;
    }

    private static object List(IList list, Type type, Type members)
    {
        var twin = (IList)Activator.CreateInstance(type)!;
        foreach (var one in list)
            twin.Add(Of(one, type.GenericTypeArguments[0], members.GenericTypeArguments[0]));
        return twin;
    }
}
