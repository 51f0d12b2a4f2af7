using System.Text.Json;
using System.Text.RegularExpressions;

namespace Aws.DropIns.Tests.Models;

/// <summary>The rules that say where a service is, evaluated as their specification says; null is an error.</summary>
/// <param name="rules">The rule set.</param>
/// <param name="partitions">The partitions of AWS.</param>
internal sealed partial class EndpointRules(JsonElement rules, JsonElement partitions)
{
    public string? Resolve(string region, bool isValidated, bool isDual) => First(rules, new()
    {
        ["Region"] = region,
        ["UseFIPS"] = isValidated,
        ["UseDualStack"] = isDual,
    });

    private string? First(JsonElement set, Dictionary<string, object?> known)
    {
        foreach (var rule in set.GetProperty("rules").EnumerateArray())
        {
            var scope = new Dictionary<string, object?>(known);
            if (!rule.GetProperty("conditions").EnumerateArray().All(condition => Holds(condition, scope)))
                continue;

            return rule.GetProperty("type").GetString() switch
            {
                "tree" => First(rule, scope),
                "endpoint" => Value(rule.GetProperty("endpoint").GetProperty("url"), scope) as string,
                _ => null,
            };
        }

        return null;
    }

    private bool Holds(JsonElement condition, Dictionary<string, object?> scope)
    {
        var value = Call(condition, scope);
        if (condition.TryGetProperty("assign", out var name))
            scope[name.GetString()!] = value;
        return value is not (null or false);
    }

    private object? Call(JsonElement call, Dictionary<string, object?> scope)
    {
        var arguments = call.GetProperty("argv").EnumerateArray().Select(argument => Value(argument, scope)).ToList();
        return call.GetProperty("fn").GetString() switch
        {
            "isSet" => arguments[0] is not null,
            "not" => arguments[0] is null or false,
            "booleanEquals" or "stringEquals" => Equals(arguments[0], arguments[1]),
            "aws.partition" => Partition((string)arguments[0]!),
            "getAttr" => ((Dictionary<string, object?>)arguments[0]!)[(string)arguments[1]!],
            var other => throw new NotSupportedException(other),
        };
    }

    private object? Value(JsonElement value, Dictionary<string, object?> scope)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return value.TryGetProperty("ref", out var name) ? scope.GetValueOrDefault(name.GetString()!) : Call(value, scope);
        if (value.ValueKind == JsonValueKind.String)
            return Placeholder().Replace(value.GetString()!, match => Filled(match.Groups[1].Value.Split('#'), scope));

        return value.GetBoolean();
    }

    private static string Filled(string[] path, Dictionary<string, object?> scope) =>
        (string)(path.Length == 1 ? scope[path[0]] : ((Dictionary<string, object?>)scope[path[0]]!)[path[1]])!;

    private Dictionary<string, object?> Partition(string region)
    {
        var all = partitions.GetProperty("partitions").EnumerateArray().ToList();
        var found = all.FirstOrDefault(one => one.GetProperty("regions").TryGetProperty(region, out _));
        if (found.ValueKind == JsonValueKind.Undefined)
            found = all.FirstOrDefault(one => Regex.IsMatch(region, one.GetProperty("regionRegex").GetString()!));
        return found.GetProperty("outputs").EnumerateObject().ToDictionary(
            one => one.Name, one => (object?)(one.Value.ValueKind == JsonValueKind.String ? one.Value.GetString() : one.Value.GetBoolean()));
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Placeholder();
}
