using System.Text.Json;
using Product;
using Shunt.Data;
using Shunt.Images;
using Shunt.Ledger;

namespace Release;

/// <summary>The schema of its data that a version declares: read from its product when that is packed, and kept in its manifest.</summary>
static class DeclaredSchema
{
    /// <summary>Reads the declaration of a product; null for a component that keeps no data.</summary>
    /// <param name="folder">The product's folder.</param>
    /// <exception cref="StepFailedException">The declaration is missing or says something else.</exception>
    public static string? Read(string folder)
    {
        if (Environments.Component.Data is not { } data)
            return null;

        var file = Path.Combine(folder, data.Declaration);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            var (number, oldest) = (document.RootElement.GetProperty("number").GetInt32(), document.RootElement.GetProperty("oldest").GetInt32());
            return DataSchema.Parse(new DataSchema(number, oldest).ToString()).ToString();
        }
        catch (Exception problem) when (problem is IOException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StepFailedException($"PushImage failed: '{data.Declaration}' of the product does not declare the schema of its data, such as {{\"number\":3,\"oldest\":2}}: {problem.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>What a version that was built before declared; that it keeps no data when its manifest is gone or does not count.</summary>
    /// <param name="manifests">Where manifests are.</param>
    /// <param name="component">The component's name.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellation">Ends the look.</param>
    public static async Task<DataSchema> FindAsync(IManifestStore manifests, string component, Placed version, CancellationToken cancellation)
    {
        try
        {
            var manifest = await manifests.FindAsync(component, version.Commit, cancellation);
            return DataSchema.Parse(manifest?.Inputs.GetValueOrDefault(DataSchema.Input));
        }
        catch (ManifestDamagedException)
        {
            return DataSchema.None;
        }
    }
}
