using System.Text.Json.Nodes;

namespace Shunt.Images.Papers;

/// <summary>
/// How an image was made, as an in-toto statement with SLSA's provenance predicate. It holds no time but the commit's and no name of a
/// machine or person, so its bytes follow from the build's inputs.
/// </summary>
public static class Provenance
{
    /// <summary>The name of the paper beside a manifest.</summary>
    public const string PaperName = "provenance.intoto.json";

    /// <summary>
    /// The level of SLSA's build track that is reached: the statement is there and complete. Level 2 asks for a hosted builder that signs
    /// it with a key the author of the build has no hold of; here whoever builds also holds the key.
    /// </summary>
    public const int BuildLevel = 1;

    private const string LockPrefix = "gitBlob:";

    // What stands elsewhere in the statement, and who built.
    private static readonly string[] Elsewhere = ["base", "build", "lock", "sdk", "tool"];

    /// <summary>Writes the statement.</summary>
    /// <param name="subject">The image.</param>
    /// <param name="inputs">What it was made with, by name, as its manifest has it.</param>
    public static byte[] Of(PaperSubject subject, IReadOnlyDictionary<string, string> inputs)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(inputs);

        return PaperJson.Indented(new JsonObject
        {
            ["_type"] = "https://in-toto.io/Statement/v1",
            ["subject"] = new JsonArray(new JsonObject { ["name"] = subject.Component, ["digest"] = new JsonObject { ["sha256"] = subject.Hex } }),
            ["predicateType"] = "https://slsa.dev/provenance/v1",
            ["predicate"] = new JsonObject
            {
                ["buildDefinition"] = Definition(subject, inputs),
                ["runDetails"] = new JsonObject
                {
                    ["builder"] = new JsonObject { ["id"] = "urn:shunt:builder:local", ["version"] = new JsonObject { ["shunt"] = inputs.GetValueOrDefault("tool") ?? "unknown" } },
                    ["shunt_slsa"] = new JsonObject
                    {
                        ["buildLevel"] = BuildLevel,
                        ["reason"] = "Made by whoever ran the release, on a machine of theirs; a signature, where there is one, is by a key they hold.",
                    },
                },
            },
        });
    }

    private static JsonObject Definition(PaperSubject subject, IReadOnlyDictionary<string, string> inputs)
    {
        var parameters = new JsonObject();
        foreach (var (name, value) in inputs.Where(input => !Elsewhere.Contains(input.Key)).OrderBy(input => input.Key, StringComparer.Ordinal))
            parameters[name] = value;

        return new JsonObject
        {
            ["buildType"] = "urn:shunt:build:v1",
            ["externalParameters"] = new JsonObject { ["component"] = subject.Component, ["version"] = subject.Version.Commit },
            ["internalParameters"] = parameters,
            ["resolvedDependencies"] = new JsonArray([.. Dependencies(subject, inputs)]),
        };
    }

    private static IEnumerable<JsonObject> Dependencies(PaperSubject subject, IReadOnlyDictionary<string, string> inputs)
    {
        var source = new JsonObject { ["name"] = "source" };
        if (subject.Settings.Source is { } uri)
            source["uri"] = $"git+{uri.AbsoluteUri}";
        source["digest"] = new JsonObject { ["gitCommit"] = subject.Version.Commit };
        source["annotations"] = new JsonObject { ["committedAt"] = subject.Created };
        yield return source;

        if (inputs.GetValueOrDefault("lock")?.Split(' ') is [var file, var blob] && blob.StartsWith(LockPrefix, StringComparison.Ordinal))
            yield return new JsonObject { ["name"] = file, ["digest"] = new JsonObject { ["gitBlob"] = blob[LockPrefix.Length..] } };

        if (inputs.GetValueOrDefault("sdk") is { } sdk)
            yield return new JsonObject { ["name"] = ".NET SDK", ["uri"] = $"pkg:generic/dotnet-sdk@{Uri.EscapeDataString(sdk)}" };

        if (subject.Settings is { BaseRepository: { } repository, BaseDigest: { } below })
            yield return new JsonObject { ["name"] = "base", ["uri"] = $"docker://{repository}@{below}", ["digest"] = new JsonObject { ["sha256"] = below[(below.IndexOf(':', StringComparison.Ordinal) + 1)..] } };
    }
}
