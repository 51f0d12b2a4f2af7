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
            using var document = JsonDocument.Parse(file.ReadAllBytes(), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (property.Name != "$schema")
                    Take(name, property, catalog, given, problems);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problems.Add($"'{file}' is no JSON object of parameters: {exception.Message}");
        }
    }

    private static void Take(string file, JsonProperty property, ParameterCatalog catalog, GivenValues given, List<string> problems)
    {
        if (catalog.Find(property.Name) is { } parameter)
        {
            given.Add(parameter, $"{file}: '{property.Name}'", Texts(property.Value));
        }
        else if (OptionName.Key(property.Name) != SolutionKey)
        {
            var nearest = NearestName.Of(property.Name, catalog.All.Select(x => x.Name));
            problems.Add($"{file}: '{property.Name}' is no parameter{(nearest is null ? string.Empty : $"; nearest: '{nearest}'")}");
        }
    }

    private static string[] Texts(JsonElement value)
        => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(x => x.ToString())] : [value.ToString()];
}
