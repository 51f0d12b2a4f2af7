using Bench.Images.Peers;
using Shunt.Images;
using Shunt.Images.Registries;
using Shunt.Versions;

namespace Bench.Images.Subjects;

/// <summary>What Shunt's Build and PushImage do between the checks: publish, pack, push.</summary>
/// <param name="field">Registry and bases.</param>
sealed class ShuntSubject(Field field) : ISubject
{
    private OciLayout? _layout;

    /// <inheritdoc />
    public string Name => "Shunt";

    /// <inheritdoc />
    public async Task ForgetAsync(string source, string repository)
    {
        await Tool.RunAsync(source, "git", "clean", "-fdxq");

        // The other two have the base already as well: the engine made it, and the SDK keeps what it downloads.
        var settings = new ImageSettings { Base = $"{field.Registry}/{Field.RuntimeBase}@{field.BaseDigest}", Platforms = ["linux/amd64"] };
        _layout = new OciLayout(Path.Combine(source, "output", "images"), TimeProvider.System, settings);
        using var registry = Open($"{field.Registry}/{Field.RuntimeBase}");
        await registry.PullAsync(field.BaseDigest, _layout, settings.Platforms, CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task PushAsync(string source, string commit, string repository)
    {
        var product = Path.Combine(source, "output", "product");
        if (Directory.Exists(product))
            Directory.Delete(product, recursive: true);
        await Publishing.RunAsync(source, commit, "--output", product);
        var image = await _layout!.PackAsync(
            new ImageRequest
            {
                Component = "app",
                Version = new ReleaseVersion(commit, DateTimeOffset.Parse(await Tool.RunAsync(source, "git", "show", "-s", "--format=%cI"), System.Globalization.CultureInfo.InvariantCulture)),
                ProductFolder = product,
                EntryPoint = ["dotnet", "App.dll"],
            },
            CancellationToken.None);
        using var registry = Open($"{field.Registry}/{repository}");
        await registry.PushAsync(_layout, image, [commit], CancellationToken.None);
    }

    private static ImageRegistry Open(string repository) => new(new RegistrySettings(repository), DockerCredentials.OfUser(), TimeProvider.System);
}
