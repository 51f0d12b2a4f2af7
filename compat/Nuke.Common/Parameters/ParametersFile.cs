using System.Text.Json;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>Reads <c>.nuke/parameters.json</c> and the profiles beside it.</summary>
internal static class ParametersFile
{
    // NUKE's own set-up writes it, whether or not the build has a solution.
    private const string SolutionKey = "solution";

    public static void Read(AbsolutePath root, string? profile, ParameterCatalog catalog, GivenValues given, List<string> problems)
    {
        var name = profile is null ? ".nuke/parameters.json" : $".nuke/parameters.{profile}.json";
        var file = root / name;
        if (!file.FileExists())
        {
            if (profile is not null)
                problems.Add($"profile '{profile}' does not exist: there is no '{file}'");
            return;
        }

        try
        {
            var bytes = file.ReadAllBytes();
            foreach (var (property, texts) in PlainJson.Read(bytes) ?? Parse(bytes))
                Take(name, property, texts, catalog, given, problems);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problems.Add($"'{file}' is no JSON object of parameters: {exception.Message}");
        }
    }

    /// <summary>Reads all of JSON, with comments and trailing commas.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">It is no object.</exception>
    public static List<KeyValuePair<string, List<string>>> Parse(byte[] text)
    {
        using var document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var properties = new List<KeyValuePair<string, List<string>>>();
        foreach (var property in document.RootElement.EnumerateObject())
            properties.Add(KeyValuePair.Create(property.Name, Texts(property.Value)));
        return properties;
    }

    private static void Take(
        string file, string name, List<string> texts, ParameterCatalog catalog, GivenValues given, List<string> problems)
    {
        if (name == "$schema")
            return;
        if (catalog.Find(name) is { } parameter)
        {
            given.Add(parameter, $"{file}: '{name}'", texts);
        }
        else if (OptionName.Key(name) != SolutionKey)
        {
            var nearest = NearestName.Of(name, catalog.All.Select(x => x.Name));
            problems.Add($"{file}: '{name}' is no parameter{(nearest is null ? string.Empty : $"; nearest: '{nearest}'")}");
        }
    }

    private static List<string> Texts(JsonElement value)
        => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : [Text(value)];

    private static string Text(JsonElement value)
        => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString();
}
