using Acceptance.Commits;

namespace Bench.Replica;

/// <summary>A source of difference, put into the service's project.</summary>
/// <param name="Name">What makes the difference.</param>
/// <param name="Edit">The change that plants it.</param>
/// <param name="Expected">What the explanation has to say.</param>
sealed record Plant(string Name, Edit Edit, string Expected)
{
    private const string Project = "src/App/App.csproj";

    /// <value>All of them.</value>
    public static IReadOnlyList<Plant> All { get; } =
    [
        Compiled("the time of the build", "$([System.DateTime]::UtcNow.ToString(`yyyy-MM-ddTHH:mm:ssZ`))", "; a time"),
        Compiled("the folder of the source", "$(MSBuildProjectDirectory)", "it holds the folder it was built in"),
        Compiled("the folder of the packages", "$(NuGetPackageRoot)", "it holds the folder of the packages"),
        Compiled("the user's home", "$(HOME)/", "it holds the user's home"),
        Compiled("a random id", "$([System.Guid]::NewGuid())", "; an id that is made anew each time"),
        Written("the locale", "echo Locale: ${LC_ALL:-$LANG}.", "it holds the locale"),
        Written("the time zone", "date +%:z", "; an offset from UTC"),
        Written("the order of files", "seq 1000 1040 | shuf", "; the same lines in another order"),
        Written("the user", "id -u", "file 'app/planted.txt': line 1 is"),
        Written("the umask", "umask", "file 'app/planted.txt': line 1 is"),
        Written("the time of a source file", "date -u -r Program.cs +%F", "; a time"),
        Written("a file that only one user gets", "test `id -u` = 0 || echo more", "file 'app/planted.txt'"),
        new("a compiler that stamps every output", new Edit(Project, "<UseAppHost>false</UseAppHost>", "<UseAppHost>false</UseAppHost><Deterministic>false</Deterministic>"), "file 'app/App.dll'"),
    ];

    private static Plant Compiled(string name, string value, string expected) =>
        new(name, After($"""    <AssemblyMetadata Include="Planted" Value="{value}" />"""), expected);

    private static Plant Written(string name, string command, string expected) =>
        new(name, After($"""
              </ItemGroup>
              <Target Name="Planted" AfterTargets="Publish">
                <Exec Command="({command}) &gt; &quot;$(PublishDir)planted.txt&quot;" />
              </Target>
              <ItemGroup>
            """), expected);

    private static Edit After(string line)
    {
        const string Anchor = "    <InternalsVisibleTo Include=\"App.Tests\" />\n";
        return new Edit(Project, Anchor, Anchor + line + "\n");
    }
}
