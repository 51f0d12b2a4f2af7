using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Tests;

/// <summary>The service models that the aws CLI carries (botocore's), read where it is installed; nothing of them is kept here.</summary>
internal static class Botocore
{
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder of the models; null where no botocore is installed.</summary>
    public static string? Folder => Found.Value;

    /// <summary>Reads a file of a service's newest model.</summary>
    /// <param name="service">The service, as botocore calls it.</param>
    /// <param name="name">Which file, without its ending.</param>
    public static JsonDocument Read(string service, string name)
    {
        var folder = Path.Combine(Folder ?? throw new InvalidOperationException("No botocore: neither beside 'aws' nor in 'python3'."), service);
        var version = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Last();
        var packed = Path.Combine(version, name + ".json.gz");
        if (!File.Exists(packed))
            return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(version, name + ".json")));

        using var stream = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
        return JsonDocument.Parse(stream);
    }

    // The aws CLI of a package brings its own; that of pip has the one of its Python, whose program is named in the first line of aws.
    private static string? Find()
    {
        var programs = ((string[])["aws", "moto_server"]).Select(OnPath).OfType<string>().ToList();
        var beside = programs.Select(program => Path.GetDirectoryName(File.ResolveLinkTarget(program, true)?.FullName ?? program)!)
            .SelectMany(folder => (string[])[Path.Combine(folder, "awscli"), Path.Combine(folder, "..", "dist", "awscli")])
            .Select(folder => Path.Combine(folder, "botocore", "data"));
        var pythons = programs.Select(Interpreter).Append(OnPath("python3")).OfType<string>().Distinct();
        return beside.Concat(pythons.Select(Installed).OfType<string>()).FirstOrDefault(Directory.Exists);
    }

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static string? Interpreter(string program)
    {
        using var reader = new StreamReader(program);
        var first = reader.ReadLine() ?? "";
        return first.StartsWith("#!/", StringComparison.Ordinal) && first.Contains("python", StringComparison.Ordinal) ? first[2..].Trim() : null;
    }

    private static string? Installed(string python)
    {
        using var process = Process.Start(new ProcessStartInfo(
            python, ["-c", "import importlib.util as u; s = u.find_spec('botocore'); print(s.submodule_search_locations[0] if s else '')"])
        {
            RedirectStandardOutput = true,
        })!;
        var folder = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return folder.Length == 0 ? null : Path.Combine(folder, "data");
    }
}
