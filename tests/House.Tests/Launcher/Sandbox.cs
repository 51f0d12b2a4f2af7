using System.Diagnostics;
using System.Runtime.Versioning;
using Tests;

namespace House.Tests.Launcher;

/// <summary>
/// A small clone with the real build.sh and a dotnet of our own on PATH, which "compiles" build/Build.cs by copying it and "runs"
/// the result by printing it and its arguments. So the launcher is tested in milliseconds; that the real build compiles is for the
/// acceptance suite.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class Sandbox : IDisposable
{
    // What build.sh may use besides dotnet and flock; tests without one of these take a PATH of links.
    private static readonly string[] Tools =
        ["bash", "find", "sed", "cat", "mkdir", "rm", "mv", "cp", "touch", "sort", "cksum", "tr", "ps", "ls", "sleep", "grep", "env", "ln", "readlink"];

    public Sandbox()
    {
        foreach (var folder in (string[])["root/build", "root/compat", "root/src/Shunt", "root/src/App", "root/tests", "bin", "links", "sdks"])
            Directory.CreateDirectory(At(folder));
        File.Copy(Path.Combine(Repository.Root, "build.sh"), At("root/build.sh"));
        Write("build/Build.cs", "first");
        Write("src/Shunt/Shunt.cs", "shunt");
        Write("src/App/App.cs", "app");
        Write("Directory.Build.props", "<Project />");
        Write("global.json", """{ "sdk": { "version": "10.0.401" } }""");
        Script("bin/dotnet", $$"""
            case "$1" in
            --version) echo 10.0.401 ;;
            --list-sdks) echo "9.0.100 [/nowhere]"; echo "10.0.401 [{{Top}}/sdks]" ;;
            build)
              printf '%s\n' "$*" >>'{{Top}}/compiles'
              [ ! -f '{{Top}}/compile-hangs' ] || { echo $$ >'{{Top}}/compiler'; exec sleep 600; }
              if [ -f '{{Top}}/edited-meanwhile' ]; then
                mv '{{Top}}/edited-meanwhile' build/Meanwhile.cs
                until [ build/Meanwhile.cs -nt artifacts/run/stamp ]; do touch build/Meanwhile.cs; done
              fi
              if grep -q broken build/Build.cs; then echo "build/Build.cs(1,1): error CS0103: broken [Build.csproj]"; echo noise; exit 1; fi
              mkdir -p '{{Top}}/root/artifacts/tool/bin/Build/release'
              cat build/Build.cs >'{{Top}}/root/artifacts/tool/bin/Build/release/Build.dll' ;;
            *) cat "$1"; shift; for argument; do printf '|%s' "$argument"; done; [ ! -f '{{Top}}/fails' ] || exit 7 ;;
            esac
            """);
        foreach (var tool in Tools)
            File.CreateSymbolicLink(At($"links/{tool}"), Which(tool));
    }

    public string Top { get; } = Directory.CreateTempSubdirectory("shunt-launcher-").FullName;

    public string Runs => At("root/artifacts/run");

    /// <summary>The folders of compiled builds.</summary>
    public IReadOnlyList<string> RunFolders => Directory.GetDirectories(Runs);

    /// <summary>How each compile was called.</summary>
    public IReadOnlyList<string> Compiles => File.Exists(At("compiles")) ? File.ReadAllLines(At("compiles")) : [];

    /// <summary>The fake dotnet, and only the tools that build.sh may count on everywhere.</summary>
    public string BarePath => $"{At("bin")}:{At("links")}";

    public string At(string path) => Path.Combine(Top, path);

    public void Write(string file, string text) => File.WriteAllText(At($"root/{file}"), text);

    public void Script(string path, string body) => Executable.Write(At(path), body);

    /// <summary>Runs build.sh to its end.</summary>
    public Outcome Run(params string[] arguments) => End(Start(arguments));

    /// <summary>Runs build.sh to its end with another PATH.</summary>
    public Outcome RunWith(string path, params string[] arguments) => End(Start(arguments, path));

    /// <summary>Starts build.sh as a user elsewhere would.</summary>
    public Process Start(string[] arguments, string? path = null, (string Name, string Value)? variable = null)
    {
        var start = new ProcessStartInfo("bash", [At("root/build.sh"), .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = path ?? $"{At("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("OfficialPackages");
        if (variable is var (name, value))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for a started build.sh.</summary>
    public static Outcome End(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return new Outcome(process.ExitCode, output, error.GetAwaiter().GetResult());
        }
    }

    public void Dispose() => Directory.Delete(Top, recursive: true);

    private static string Which(string tool) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, tool)).First(File.Exists);
}
