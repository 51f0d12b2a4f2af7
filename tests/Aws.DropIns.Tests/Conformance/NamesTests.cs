using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Aws.DropIns.Tests.Models;

namespace Aws.DropIns.Tests.Conformance;

/// <summary>Every type and member of a drop-in is one that the service's model has, named and typed as the SDK does it.</summary>
public sealed partial class NamesTests
{
    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void A_drop_in_has_no_type_and_no_member_that_its_service_has_not(string service)
    {
        var dropIn = DropIn.Of(service);

        var faults = dropIn.Client.Assembly.GetExportedTypes().SelectMany(type => Faults(dropIn, type)).ToList();

        Assert.Empty(faults);
    }

    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void A_drop_in_says_which_service_it_is_as_the_model_does(string service)
    {
        var (config, model) = (DropIn.Of(service).Config(), ServiceModel.Of(service));

        Assert.Equal(
            (Said(model, "serviceId"), Said(model, "endpointPrefix"), Said(model, "signingName") ?? Said(model, "endpointPrefix"), Said(model, "apiVersion")),
            (config.ServiceId, config.RegionEndpointServiceName, config.AuthenticationServiceName, config.ServiceVersion));
    }

    [BotocoreTheory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void A_request_can_say_all_that_its_service_asks_for(string service)
    {
        var (dropIn, model) = (DropIn.Of(service), ServiceModel.Of(service));

        var missing = dropIn.Operations.SelectMany(operation => Missing(model, dropIn.Model(operation + "Request"), model.ShapeOf(operation, "input"))).ToList();

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(DropIn.Services), MemberType = typeof(DropIn))]
    public void What_nobody_set_is_null(string service)
    {
        var parts = DropIn.Of(service).Client.Assembly.GetExportedTypes()
            .Where(type => type.Namespace!.EndsWith(".Model", StringComparison.Ordinal) && !type.IsSubclassOf(typeof(Exception)));

        var set = parts.SelectMany(type => Sample.Properties(type).Where(property => property.GetValue(Activator.CreateInstance(type)) is not null));

        Assert.Empty(set);
    }

    private static string? Said(ServiceModel model, string name) => ServiceModel.Text(model.Metadata, name);

    private static IEnumerable<string> Faults(DropIn dropIn, Type type)
    {
        var model = ServiceModel.Of(dropIn.Service);
        if (type.Namespace == dropIn.Space)
            return type.IsSubclassOf(typeof(ConstantClass)) ? FaultsOfWords(model, type) : FaultsOfNeighbour(dropIn, type);
        if (type.IsSubclassOf(typeof(Exception)))
            return model.Shapes.Any(shape => ServiceModel.ExceptionOf(shape.Name) == type.Name && shape.Value.TryGetProperty("exception", out _)) ? [] : [$"{type}: no such error"];

        var shape = ShapeOf(model, type);
        return shape is null ? [$"{type}: no such shape"] : FaultsOfMembers(model, type, shape.Length == 0 ? null : shape);
    }

    // The shape of what an operation without members takes or gives is empty text.
    private static string? ShapeOf(ServiceModel model, Type type)
    {
        foreach (var (end, side) in ((string, string)[])[("Request", "input"), ("Response", "output")])
        {
            if (type.Name.EndsWith(end, StringComparison.Ordinal) && model.Operation(type.Name[..^end.Length]) is not null)
                return model.ShapeOf(type.Name[..^end.Length], side) ?? "";
        }

        return model.TryShape(type.Name, out var shape) && ServiceModel.Text(shape, "type") == "structure" ? type.Name : null;
    }

    private static IEnumerable<string> FaultsOfNeighbour(DropIn dropIn, Type type)
    {
        string[] names = [$"{dropIn.Prefix}Client", $"{dropIn.Prefix}Config", $"{dropIn.Prefix}Exception", $"{dropIn.Prefix}Request", $"I{dropIn.Prefix}"];
        return names.Contains(type.Name) ? [] : [$"{type}: no such type beside the client"];
    }

    private static IEnumerable<string> FaultsOfWords(ServiceModel model, Type type)
    {
        if (!model.TryShape(type.Name, out var shape) || !shape.TryGetProperty("enum", out var words))
            return [$"{type}: no such list of words"];

        var known = words.EnumerateArray().Select(word => word.GetString()!).ToDictionary(Field);
        return from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
               where known.GetValueOrDefault(field.Name) != ((ConstantClass)field.GetValue(null)!).Value
               select $"{type}.{field.Name}: no such word";
    }

    private static IEnumerable<string> FaultsOfMembers(ServiceModel model, Type type, string? shape)
    {
        var members = model.Members(shape);
        foreach (var property in Sample.Properties(type))
        {
            if (!members.TryGetValue(property.Name, out var member))
                yield return $"{type}.{property.Name}: no such member";
            else if (NameOf(property.PropertyType) is var ours && TypeOf(model, member.Shape, "?") is var theirs && ours != theirs)
                yield return $"{type}.{property.Name}: {ours}, not {theirs}";
        }
    }

    private static IEnumerable<string> Missing(ServiceModel model, Type type, string? shape)
    {
        if (shape is null)
            return [];

        var properties = Sample.Properties(type).ToList();
        var required = model.Shape(shape).TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];
        var missing = required.Where(name => !properties.Exists(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))).Select(name => $"{type}.{name}");
        return missing.Concat(properties
            .Select(property => property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[^1] : property.PropertyType)
            .Where(part => part.Namespace == type.Namespace)
            .SelectMany(part => Missing(model, part, part.Name)));
    }

    private static string NameOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? inner.Name + "?"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.Name;

    private static string TypeOf(ServiceModel model, string shape, string end)
    {
        var found = model.Shape(shape);
        string Inner(string side) => ServiceModel.Text(found.GetProperty(side), "shape")!;
        return ServiceModel.Text(found, "type") switch
        {
            "structure" => shape,
            "list" => $"List<{Plain(model, Inner("member"))}>",
            "map" => $"Dictionary<{Plain(model, Inner("key"))}, {Plain(model, Inner("value"))}>",
            "string" => found.TryGetProperty("enum", out _) ? shape : "String",
            "boolean" => "Boolean" + end,
            "integer" => "Int32" + end,
            "long" => "Int64" + end,
            "double" => "Double" + end,
            "timestamp" => "DateTime" + end,
            var other => other!,
        };
    }

    // Within lists and maps words are plain strings.
    private static string Plain(ServiceModel model, string shape) =>
        ServiceModel.Text(model.Shape(shape), "type") == "string" ? "String" : TypeOf(model, shape, "");

    private static string Field(string word) => string.Concat(Parts().Matches(word).Select(part => char.ToUpperInvariant(part.Value[0]) + part.Value[1..]));

    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Parts();
}
