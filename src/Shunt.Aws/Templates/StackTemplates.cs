using System.Text.Json;
using System.Text.RegularExpressions;
using Shunt.Targets;

namespace Shunt.Aws.Templates;

/// <summary>The templates of the three kinds of stacks, as they are sent to CloudFormation.</summary>
internal static partial class StackTemplates
{
    private const string SettingsMark = "          # Environment and Secrets are added from the component's settings.\n";

    /// <summary>What every release of a target stands on.</summary>
    public static string Environment() => Read("environment.yaml");

    /// <summary>Where the plain route leads.</summary>
    public static string Routing() => Read("routing.yaml");

    /// <summary>One version of a component.</summary>
    /// <param name="component">The component; its settings become the task's variables, in which <c>{port}</c> stands for its port.</param>
    /// <param name="port">The port that the task listens on.</param>
    /// <param name="secrets">Which variable gets its value from which secret, by the secret's ARN: the value itself comes neither here nor into the template.</param>
    public static string Release(ComponentSettings component, int port, IReadOnlyDictionary<string, string> secrets)
    {
        var template = Read("release.yaml");
        var settings = Section("Environment", "Value", TaskVariables.Of(component, port)) + Section("Secrets", "ValueFrom", new SortedDictionary<string, string>(new Dictionary<string, string>(secrets), StringComparer.Ordinal));
        return template.Replace(SettingsMark, settings, StringComparison.Ordinal);
    }

    /// <summary>The resources of a release's stack, in the template's order: their names there and their types.</summary>
    public static IReadOnlyList<(string Name, string Type)> ReleaseResources() =>
        [.. ReleaseResource().Matches(Read("release.yaml")).Select(match => (match.Groups["name"].Value, match.Groups["type"].Value))];

    // What JSON calls a string is one in YAML too.
    private static string Section(string title, string key, SortedDictionary<string, string> entries) => entries.Count == 0
        ? ""
        : $"          {title}:\n" + string.Concat(entries.Select(entry => $"            - {{ Name: {Quoted(entry.Key)}, {key}: {Quoted(entry.Value)} }}\n"));

    private static string Quoted(string text) => JsonSerializer.Serialize(text, TextJson.Default.String);

    private static string Read(string name)
    {
        using var stream = typeof(StackTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^  (?<name>[A-Za-z]+):\n    Type: (?<type>AWS::\S+)$", RegexOptions.Multiline)]
    private static partial Regex ReleaseResource();
}
