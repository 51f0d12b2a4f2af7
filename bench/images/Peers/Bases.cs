using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bench.Images.Peers;

/// <summary>Base images without a public registry: a shell, the C libraries that .NET is linked with, and this machine's .NET.</summary>
/// <param name="field">Registry and engine.</param>
sealed partial class Bases(Field field)
{
    // Where .NET's own images have it, and where the service's packages lie for a restore without network.
    private const string Dotnet = "usr/share/dotnet";
    private const string Packages = "packages";

    private static string Installed { get; } =
        Path.GetDirectoryName(Path.GetDirectoryName(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory()))))!;

    /// <summary>Makes both bases; the runtime one goes to the registry.</summary>
    /// <returns>Its digest there.</returns>
    public async Task<string> MakeAsync()
    {
        var root = Path.Combine(field.Folder, "runtime");
        await LibrariesAsync(root);
        foreach (var part in (string[])["host", "shared"])
            await CopyAsync(Path.Combine(Installed, part), Path.Combine(root, Dotnet));
        var name = $"{field.Registry}/{Field.RuntimeBase}:1";
        await ImportAsync(root, name);
        await field.DockerAsync("push", "--quiet", name);

        foreach (var part in (string[])["sdk", "packs", "sdk-manifests"])
        {
            if (Directory.Exists(Path.Combine(Installed, part)))
                await CopyAsync(Path.Combine(Installed, part), Path.Combine(root, Dotnet));
        }

        await PackagesAsync(root);
        await ImportAsync(root, Field.SdkBase);
        Directory.Delete(root, recursive: true);
        return (await field.DockerAsync("inspect", "--format", "{{index .RepoDigests 0}}", name)).Split('@')[1];
    }

    private static async Task LibrariesAsync(string root)
    {
        foreach (var folder in (string[])["bin", "tmp", "app", "root", "etc", Dotnet])
            Directory.CreateDirectory(Path.Combine(root, folder));

        // NuGet asks for the user's name, and without a list of users it waits for ever.
        await File.WriteAllTextAsync(Path.Combine(root, "etc", "passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        File.Copy("/bin/busybox", Path.Combine(root, "bin/busybox"));
        foreach (var name in (string[])["sh", "ls", "cat", "mkdir", "rm", "env"])
            File.CreateSymbolicLink(Path.Combine(root, "bin", name), "busybox");
        File.CreateSymbolicLink(Path.Combine(root, "bin", "dotnet"), $"/{Dotnet}/dotnet");
        File.Copy(Path.Combine(Installed, "dotnet"), Path.Combine(root, Dotnet, "dotnet"));

        var linked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var program in Directory.EnumerateFiles(Path.Combine(Installed, "shared"), "*.so", SearchOption.AllDirectories).Prepend(Path.Combine(Installed, "dotnet")))
            linked.UnionWith(Library().Matches(await Tool.RunAsync("/", "sh", "-c", $"ldd '{program}' || true")).Select(match => match.Value));

        // .NET opens these by name.
        linked.UnionWith(Named().Matches(await Tool.RunAsync("/", "/sbin/ldconfig", "-p")).Select(match => match.Groups[1].Value));
        foreach (var library in linked)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(root + library)!);
            File.Copy(library, root + library, overwrite: true);
        }
    }

    // The packages of the service's lock file, as NuGet unpacked them.
    private static async Task PackagesAsync(string root)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        // Without a feed nothing is asked of a network that is not there.
        Directory.CreateDirectory(Path.Combine(root, "root/.nuget/NuGet"));
        await File.WriteAllTextAsync(Path.Combine(root, "root/.nuget/NuGet/NuGet.Config"), "<configuration><packageSources><clear /></packageSources></configuration>");
        using var locked = JsonDocument.Parse(await File.ReadAllBytesAsync("src/App/packages.lock.json"));
        foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
        {
            var name = Path.Combine(package.Name.ToLowerInvariant(), package.Value.GetProperty("resolved").GetString()!);
            await CopyAsync(Path.Combine(cache, name), Path.Combine(root, Packages, Path.GetDirectoryName(name)!));
        }
    }

    private static async Task CopyAsync(string from, string into)
    {
        Directory.CreateDirectory(into);
        await Tool.RunAsync("/", "cp", "-a", from, into);
    }

    private Task<string> ImportAsync(string root, string name) => Tool.RunAsync(
        field.Folder,
        "sh",
        "-c",
        $"tar -C '{root}' -c . | docker -H unix://{field.Folder}/docker.sock import "
        + "--change 'ENV PATH=/bin DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 "
        + $"NUGET_PACKAGES=/{Packages} HOME=/root APP_UID=1654' - '{name}'");

    [GeneratedRegex(@"/\S+\.so[\w.]*")]
    private static partial Regex Library();

    [GeneratedRegex(@"=> (/\S+/lib(?:ssl|crypto)\.so\.3)")]
    private static partial Regex Named();
}
