using System.Text.RegularExpressions;
using Acceptance.Running;

namespace Acceptance;

/// <summary>Every line of a <c>sh</c> block that starts <c>./build.sh</c> is meant to be run as it stands; what needs a value filled in is shown indented.</summary>
public sealed partial class ReadmeTests(Clone clone) : Scenario(clone)
{
    [Fact]
    public async Task The_commands_of_the_README_run_one_after_the_other()
    {
        TakeStoredImages();
        await Home.ReleaseAsync(Clone.Older);
        var readme = await File.ReadAllTextAsync(Path.Combine(Clone.Folder, "README.md"));

        // The suite that runs this is among them, and does not run itself.
        var commands = Blocks().Matches(readme)
            .SelectMany(block => block.Groups[1].Value.Split('\n'))
            .Where(line => Command().IsMatch(line) && !line.Contains("Acceptance", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(commands);
        foreach (var command in commands)
            (await Home.RunAsync("bash", "-c", command)).WithExitCode(0);
    }

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^([A-Z_]+=\S+ )*\./build\.sh\b")]
    private static partial Regex Command();
}
