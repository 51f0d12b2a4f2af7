using System.Text.Json;
using Nuke.Common.IO;

namespace Nuke.Common.Parameters;

/// <summary>Reads <c>.nuke/parameters.json</c> and the profiles beside it.</summary>
internal static class ParametersFile
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    // NUKE's own set-up writes it, whether or not the build has a solution.
    private const string SolutionKey = "solution";

    private static readonly Parameter[] OnlyElsewhere = [EngineOptions.Root, EngineOptions.Profile, EngineOptions.Help];

    public static void Read(AbsolutePath root, string? profile, ParameterCatalog catalog, GivenValues given, List<string> problems)
    {
        if (profile?.AsSpan().ContainsAny('/', '\\', '\0') == true)
        {
            problems.Add($"profile '{profile}' is no name: it stands for '.nuke/parameters.<name>.json'");
            return;
        }

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
            var properties = PlainJson.Read(bytes) ?? Parse(bytes);
            for (var i = 0; i < properties.Count; i++)
            {
                var (property, texts) = properties[i];
                if (properties.FindIndex(x => OptionName.Key(x.Key) == OptionName.Key(property)) < i)
                    problems.Add($"{name}: '{property}' is there twice");
                else
                    Take(name, property, texts, catalog, given, problems);
            }
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
        var start = text.AsSpan().StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        using var document = JsonDocument.Parse(text.AsMemory(start), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var properties = new List<KeyValuePair<string, List<string>>>();
        foreach (var property in document.RootElement.EnumerateObject())
            properties.Add(KeyValuePair.Create(property.Name, Texts(property)));
        return properties;
    }

    private static void Take(
        string file, string name, List<string> texts, ParameterCatalog catalog, GivenValues given, List<string> problems)
    {
        if (name == "$schema")
            return;
        if (catalog.Find(name) is { } parameter)
        {
            if (OnlyElsewhere.Contains(parameter))
            {
                problems.Add($"{file}: '{name}' has no meaning here; it is an option of the command line");
                return;
            }

            given.Add(parameter, $"{file}: '{name}'", texts);
        }
        else if (OptionName.Key(name) != SolutionKey)
        {
            var nearest = NearestName.Of(name, catalog.All.Select(x => x.Name));
            problems.Add($"{file}: '{name}' is no parameter{(nearest is null ? string.Empty : $"; nearest: '{nearest}'")}");
        }
    }

    private static List<string> Texts(JsonProperty property)
        => property.Value.ValueKind == JsonValueKind.Array
            ? [.. property.Value.EnumerateArray().Select(x => Text(property.Name, x))]
            : [Text(property.Name, property.Value)];

    private static string Text(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        JsonValueKind.Object or JsonValueKind.Array => throw new InvalidOperationException($"'{name}' holds more than a value or a list of values"),
        _ => value.ToString(),
    };
}
