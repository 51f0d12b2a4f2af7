namespace Acceptance.Running;

/// <summary>
/// Holds a command in the middle of the tests that it runs, for as long as a scenario likes: it finds a <c>dotnet</c> before the real one that says that the tests have begun,
/// and begins them once it is told to.
/// </summary>
internal sealed class HeldTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Nothing is held yet: the command is to be started with the variables.</summary>
    public HeldTests()
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        var real = folders.Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
        var program = Path.Combine(_folder.Path, "dotnet");
        File.WriteAllText(
            program,
            $"""
            #!/bin/sh
            if [ "$1" = vstest ]; then
              : >'{Begun}'
              while [ ! -e '{MayGoOn}' ]; do sleep 0.1; done
            fi
            exec '{real}' "$@"

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Variables = [("PATH", string.Join(Path.PathSeparator, folders.Prepend(_folder.Path)))];
    }

    /// <value>What the command sees besides its other variables.</value>
    public IReadOnlyList<(string Name, string Value)> Variables { get; }

    private string Begun => Path.Combine(_folder.Path, "begun");

    private string MayGoOn => Path.Combine(_folder.Path, "may-go-on");

    /// <summary>Returns when the command has begun its tests; none of them runs.</summary>
    public Task BegunAsync() => Eventually.HoldsAsync(() => File.Exists(Begun), "The tests did not begin.");

    /// <summary>Lets the tests run.</summary>
    public void LetGo() => File.WriteAllText(MayGoOn, "");

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
