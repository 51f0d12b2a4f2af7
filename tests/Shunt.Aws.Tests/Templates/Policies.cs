using YamlDotNet.RepresentationModel;

namespace Shunt.Aws.Tests.Templates;

/// <summary>Reads a template's YAML: its mappings by path, and its policies' statements.</summary>
internal static class Policies
{
    /// <summary>A template as a document.</summary>
    public static YamlMappingNode Document(string template)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(template));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>All mappings, at any depth, that are statements of a policy.</summary>
    public static IEnumerable<YamlMappingNode> Statements(YamlNode node) => node switch
    {
        YamlMappingNode mapping when mapping.Children.ContainsKey("Effect") => [mapping],
        YamlMappingNode mapping => mapping.Children.Values.SelectMany(Statements),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Statements),
        _ => [],
    };

    /// <summary>The texts of a statement's member, be it one or a list.</summary>
    public static IReadOnlyList<string> Texts(YamlMappingNode statement, string member) => !statement.Children.TryGetValue(member, out var value)
        ? []
        : [.. (value as YamlSequenceNode)?.Children.OfType<YamlScalarNode>().Select(text => text.Value!) ?? (value is YamlScalarNode one ? [one.Value!] : [])];
}
