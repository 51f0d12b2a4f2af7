using System.Text.RegularExpressions;
using Shunt.Aws.Tests.Templates;
using YamlDotNet.RepresentationModel;

namespace Shunt.Aws.Tests.Peers;

/// <summary>The resources of a template whose conditions hold, with the parameters put in: enough to tell what an update changes.</summary>
internal sealed partial class RenderedTemplate
{
    private readonly YamlMappingNode _conditions;
    private readonly Dictionary<string, string> _values;

    private RenderedTemplate(YamlMappingNode document, IReadOnlyDictionary<string, string> parameters)
    {
        _conditions = (YamlMappingNode)Member(document, "Conditions")!;
        _values = ((YamlMappingNode)document["Parameters"]).Children.ToDictionary(
            parameter => parameter.Key.ToString(), parameter => parameters.GetValueOrDefault(parameter.Key.ToString(), Member(parameter.Value, "Default")?.ToString() ?? ""));
        Resources = ((YamlMappingNode)document["Resources"]).Children
            .Where(resource => Member(resource.Value, "Condition") is not { } condition || Holds(_conditions[condition.ToString()]))
            .ToDictionary(resource => resource.Key.ToString(), resource => (resource.Value["Type"].ToString(), Text(resource.Value)));
        Retained = ((YamlMappingNode)document["Resources"]).Children.Where(resource => Member(resource.Value, "DeletionPolicy") is not null).Select(resource => resource.Key.ToString()).ToHashSet();
        Outputs = Member(document, "Outputs") is { } outputs ? Text(outputs) : "";
    }

    /// <value>Each resource's type, and its text with the parameters put in.</value>
    public IReadOnlyDictionary<string, (string Type, string Text)> Resources { get; }

    /// <value>The resources that stay when the stack is deleted.</value>
    public IReadOnlySet<string> Retained { get; }

    /// <value>What it tells, as one text.</value>
    public string Outputs { get; }

    /// <summary>Renders a template.</summary>
    public static RenderedTemplate Of(string template, IReadOnlyDictionary<string, string> parameters) => new(Policies.Document(template), parameters);

    private static YamlNode? Member(YamlNode node, string name) => ((YamlMappingNode)node).Children.TryGetValue(name, out var value) ? value : name == "Conditions" ? new YamlMappingNode() : null;

    private bool Holds(YamlNode condition) => Function(condition) switch
    {
        "!Equals" => Text(condition[0]) == Text(condition[1]),
        "!Not" => !Holds(condition[0]),
        "!And" => ((YamlSequenceNode)condition).All(Holds),
        "!Or" => ((YamlSequenceNode)condition).Any(Holds),
        "!Condition" => Holds(_conditions[condition.ToString()]),
        var other => throw new NotSupportedException($"'{other}' in a condition."),
    };

    private string Text(YamlNode node) => (Function(node), node) switch
    {
        ("!If", _) => Text(node[Holds(_conditions[node[0].ToString()]) ? 1 : 2]),
        ("!Ref", YamlScalarNode name) => _values.GetValueOrDefault(name.Value!, name.Value!),
        (_, YamlScalarNode text) => Mentioned().Replace(text.Value!, match => _values.GetValueOrDefault(match.Groups[1].Value, match.Value)),
        (var function, YamlSequenceNode list) => $"{function}[{string.Join(',', list.Select(Text))}]",
        (var function, YamlMappingNode mapping) => $"{function}{{{string.Join(',', mapping.Children.Select(member => $"{member.Key}:{Text(member.Value)}"))}}}",
        _ => "",
    };

    private static string Function(YamlNode node) => node.Tag.IsEmpty ? "" : node.Tag.Value;

    [GeneratedRegex(@"\$\{(\w+)\}")]
    private static partial Regex Mentioned();
}
