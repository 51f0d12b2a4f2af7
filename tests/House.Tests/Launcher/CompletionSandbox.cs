using System.Diagnostics;
using System.Runtime.Versioning;

namespace House.Tests.Launcher;

/// <summary>A folder with the real build.sh, what it completes from, and shells that have evaluated what it prints.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class CompletionSandbox : IDisposable
{
    public CompletionSandbox(string schema = "own")
    {
        foreach (var folder in (string[])["build", ".nuke", "tools"])
            Directory.CreateDirectory(At(folder));
        foreach (var file in (string[])["build.sh", "build/completion.bash", "build/completion.zsh"])
            File.Copy(Path.Combine(Repository.Root, file), At(file));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Launcher", "Schemas", $"{schema}.json"), At(".nuke/build.schema.json"));
        File.WriteAllText(At(".nuke/parameters.release.json"), "{}");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("shunt-completion-").FullName;

    /// <summary>What bash offers for the last word of a line; words are parted by single spaces.</summary>
    public string Bash(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        const string Script = """
            eval "$(./build.sh --completion bash)"
            complete -p build.sh | grep -q -- '-F _build_sh build.sh' || exit 9
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _build_sh
            printf '%s ' "${COMPREPLY[@]}"
            """;
        return Run("bash", ["-c", Script, "bash", .. line.Split(' ')]).Trim();
    }

    /// <summary>The line that a person at zsh has after the tab key.</summary>
    public string Zsh(string line)
    {
        File.WriteAllText(At(".zshrc"), """
            autoload -Uz compinit && compinit -u -D
            eval "$(./build.sh --completion zsh)"
            tell() { print -r -- $BUFFER >told; exit; }
            zle -N tell
            bindkey '^Xt' tell
            print rea""dy
            """);
        Run(
            "zsh",
            "-f",
            "-c",
            """
            zmodload zsh/zpty
            zpty shell env ZDOTDIR=$PWD TERM=dumb zsh -d -i
            zpty -r -m shell line '*ready*'
            zpty -w -n shell $1$'\t\Cxt'
            while zpty -r shell line; do :; done
            """,
            "zsh",
            line);
        return File.ReadAllText(At("told")).TrimEnd();
    }

    /// <summary>Runs a program in the folder to its good end.</summary>
    /// <returns>What it printed.</returns>
    public string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((0, ""), (process.ExitCode, error.GetAwaiter().GetResult()));
        return output;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string At(string path) => Path.Combine(Folder, path);
}
