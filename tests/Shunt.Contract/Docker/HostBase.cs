using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Contract.Docker;

/// <summary>An image with this machine's own .NET and the libraries it needs, in a layout: a base that no registry is asked for.</summary>
internal sealed class HostBase
{
    private const string Index = "application/vnd.oci.image.manifest.v1+json";
    private const UnixFileMode Open = (UnixFileMode)0b111_101_101;

    private readonly string _layout;

    private HostBase(string layout, string digest)
    {
        _layout = layout;
        Digest = digest;
    }

    public string Digest { get; }

    public string Layout => _layout;

    public static string Platform => $"linux/{Architecture}";

    private static string Architecture => RuntimeInformation.OSArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "amd64";

    public static async Task<HostBase> MakeAsync(string layout)
    {
        var blobs = Directory.CreateDirectory(Path.Combine(layout, "blobs", "sha256")).FullName;
        using var plain = new MemoryStream();
        await WriteAsync(plain);
        plain.Position = 0;
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            await plain.CopyToAsync(gzip);

        var layer = await StoreAsync(blobs, compressed.ToArray());
        var diff = Convert.ToHexStringLower(SHA256.HashData(plain.ToArray()));
        var config = await StoreAsync(blobs, Encoding.UTF8.GetBytes($$"""
            {
              "architecture": "{{Architecture}}", "os": "linux",
              "config": { "Env": ["PATH=/dotnet", "DOTNET_EnableDiagnostics=0"] },
              "rootfs": { "type": "layers", "diff_ids": ["sha256:{{diff}}"] }
            }
            """));
        var manifest = await StoreAsync(blobs, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "schemaVersion": 2, "mediaType": "{{Index}}",
              "config": { "mediaType": "application/vnd.oci.image.config.v1+json", "digest": "{{config.Digest}}", "size": {{config.Size}} },
              "layers": [{ "mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", "digest": "{{layer.Digest}}", "size": {{layer.Size}} }]
            }
            """)));
        return new HostBase(layout, manifest.Digest);
    }

    private static async Task WriteAsync(Stream layer)
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(shared, "..", "..", ".."));
        var version = Path.GetFileName(shared);
        List<string> programs = ["dotnet", Directory.GetFiles(Path.Combine(root, "host", "fxr"), "libhostfxr.so", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last()];
        foreach (var framework in (string[])["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"])
            programs.AddRange(Directory.GetFiles(Path.Combine(root, "shared", framework, version)).Where(file => !Path.GetFileName(file).StartsWith("libmscor", StringComparison.Ordinal)));

        await using var tar = new TarWriter(layer, TarEntryFormat.Pax, leaveOpen: true);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.Directory, "tmp/") { Mode = (UnixFileMode)0b1_111_111_111 });
        foreach (var file in programs.Select(program => Path.GetFullPath(program, root)))
            await AddAsync(tar, file, $"dotnet/{Path.GetRelativePath(root, file)}");
        foreach (var library in await LibrariesAsync(programs.Where(program => program.EndsWith(".so", StringComparison.Ordinal)).Append(Path.Combine(root, "dotnet"))))
            await AddAsync(tar, library, library.TrimStart('/'));
    }

    private static async Task AddAsync(TarWriter tar, string file, string name)
    {
        await using var content = File.OpenRead(file);
        await tar.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, name) { Mode = Open, DataStream = content });
    }

    // What the loader would load, as it says itself: "name => path (address)", and the loader alone as "path (address)".
    private static async Task<IEnumerable<string>> LibrariesAsync(IEnumerable<string> programs)
    {
        using var ldd = Process.Start(new ProcessStartInfo("ldd", programs) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = ldd.StandardError.ReadToEndAsync();
        var lines = (await ldd.StandardOutput.ReadToEndAsync()).Split('\n');
        await ldd.WaitForExitAsync();
        await errors;
        return lines.Where(line => line.Contains('(', StringComparison.Ordinal))
            .Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)].Split("=>")[^1].Trim())
            .Where(path => path.StartsWith('/') && !path.Contains("/Microsoft.", StringComparison.Ordinal))
            .Distinct();
    }

    private static async Task<(string Digest, int Size)> StoreAsync(string blobs, byte[] content)
    {
        var hex = Convert.ToHexStringLower(SHA256.HashData(content));
        await File.WriteAllBytesAsync(Path.Combine(blobs, hex), content);
        return ($"sha256:{hex}", content.Length);
    }
}
