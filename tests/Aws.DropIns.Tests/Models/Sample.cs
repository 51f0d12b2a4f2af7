using System.Collections;
using System.Globalization;
using System.Reflection;
using Amazon.Runtime;

namespace Aws.DropIns.Tests.Models;

/// <summary>Objects with every property set, and what they are in text.</summary>
internal sealed class Sample
{
    private const int Deepest = 9;

    private int _count;

    /// <summary>An object of a type, with a value of its own in every property.</summary>
    public static object Of(Type type) => new Sample().Value(type, type.Name, 0)!;

    /// <summary>The properties that a type of requests, answers or parts has itself.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(property => property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal);

    /// <summary>All that an object holds, line by line.</summary>
    public static string Text(object? value, string at = "") => value switch
    {
        null => $"{at} = null\n",
        ConstantClass word => $"{at} = {word.Value}\n",
        string or bool => $"{at} = {value}\n",
        DateTime time => $"{at} = {time.ToString("O", CultureInfo.InvariantCulture)}\n",
        IFormattable number => $"{at} = {number.ToString(null, CultureInfo.InvariantCulture)}\n",
        IDictionary map => map.Count == 0 ? $"{at} = {{}}\n" : string.Concat(map.Keys.Cast<string>().Order(StringComparer.Ordinal).Select(key => Text(map[key], $"{at}.{key}"))),
        IList list => list.Count == 0 ? $"{at} = []\n" : string.Concat(Enumerable.Range(0, list.Count).Select(index => Text(list[index], $"{at}[{index}]"))),
        _ => $"{at}: {value.GetType().FullName}\n" + string.Concat(Properties(value.GetType()).Select(property => Text(property.GetValue(value), $"{at}.{property.Name}"))),
    };

    private object? Value(Type type, string name, int depth)
    {
        var number = ++_count;
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        if (kind == typeof(string))
            return $"{name} {number} & <ü>";
        if (kind == typeof(bool))
            return true;
        if (kind == typeof(int))
            return number;
        if (kind == typeof(long))
            return (long)number;
        if (kind == typeof(double))
            return number + 0.5;
        if (kind == typeof(DateTime))
            return DateTime.UnixEpoch.AddDays(20000).AddSeconds(number);
        if (kind.IsSubclassOf(typeof(ConstantClass)))
            return kind.GetFields(BindingFlags.Public | BindingFlags.Static)[^1].GetValue(null);
        if (depth > Deepest)
            return null;

        return kind.IsGenericType ? Many(kind, name, depth) : Filled(kind, depth);
    }

    private object Many(Type type, string name, int depth)
    {
        var many = Activator.CreateInstance(type)!;
        if (many is IDictionary map)
        {
            foreach (var key in (string[])["one", "two"])
            {
                if (Value(type.GenericTypeArguments[1], name, depth + 1) is { } one)
                    map[key] = one;
            }
        }
        else
        {
            for (var index = 0; index < 2; index++)
            {
                if (Value(type.GenericTypeArguments[0], name, depth + 1) is { } one)
                    ((IList)many).Add(one);
            }
        }

        return many;
    }

    private object Filled(Type type, int depth)
    {
        var filled = Activator.CreateInstance(type)!;
        foreach (var property in Properties(type))
            property.SetValue(filled, Value(property.PropertyType, property.Name, depth + 1));
        return filled;
    }
}
