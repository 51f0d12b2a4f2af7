using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bench.Images.Peers;
using Bench.Images.Subjects;

namespace Bench.Images;

/// <summary>The subjects take turns, each with a clone of its own.</summary>
/// <param name="field">What they share.</param>
/// <param name="tell">Told of each push.</param>
sealed partial class Contest(Field field, Action<string> tell)
{
    private const string File = "src/App/Program.cs";

    /// <summary>Measures.</summary>
    /// <param name="rounds">How often each subject pushes anew, and then a change.</param>
    public async Task<IReadOnlyList<Row>> RunAsync(int rounds)
    {
        ISubject[] subjects = [new ShuntSubject(field), new DockerSubject(field), new SdkSubject(field)];
        var rows = subjects.Select(subject => new Row(subject.Name)).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            foreach (var (subject, row) in subjects.Zip(rows))
                await RunAsync(subject, row, round);
        }

        return rows;
    }

    private async Task RunAsync(ISubject subject, Row row, int round)
    {
        var source = Path.Combine(field.Folder, "clones", row.Name.Replace(' ', '-'));
        var repository = string.Create(CultureInfo.InvariantCulture, $"round{round}/{row.Name.Split(' ')[0].ToLowerInvariant()}");
        if (!Directory.Exists(source))
            await CloneAsync(source);

        await subject.ForgetAsync(source, repository);
        row.First.Add(await MeasureAsync(subject, source, await CommitAsync(source, $"round {round}"), repository));
        row.Change.Add(await MeasureAsync(subject, source, await CommitAsync(source, $"round {round}, changed"), repository));
        Tool.KeepsServers = false;
        row.Cold.Add(await MeasureAsync(subject, source, await CommitAsync(source, $"round {round}, changed again"), repository));
        Tool.KeepsServers = true;
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Name}: {row.First[^1].Time.TotalSeconds:0.00} s first, {row.Change[^1].Time.TotalSeconds:0.00} s changed, {row.Cold[^1].Time.TotalSeconds:0.00} s without servers"));
    }

    private async Task<Measurement> MeasureAsync(ISubject subject, string source, string commit, string repository)
    {
        var (sent, began) = (field.Sent, Stopwatch.GetTimestamp());
        await subject.PushAsync(source, commit, repository);
        var measurement = new Measurement(Stopwatch.GetElapsedTime(began), field.Sent - sent);

        // An image that is not there was pushed in no time.
        await Tool.RunAsync("/", "skopeo", "inspect", "--raw", "--tls-verify=false", $"docker://{field.Registry}/{repository}:{commit}");
        return measurement;
    }

    private static async Task CloneAsync(string source)
    {
        await Tool.RunAsync("/", "git", "clone", "--quiet", Directory.GetCurrentDirectory(), source);
        await Tool.RunAsync(source, "git", "config", "user.name", "Bench");
        await Tool.RunAsync(source, "git", "config", "user.email", "bench@localhost");
        await Tool.RunAsync(source, "git", "config", "core.hooksPath", "/dev/null");
    }

    private static async Task<string> CommitAsync(string source, string what)
    {
        var path = Path.Combine(source, File);
        var text = await System.IO.File.ReadAllTextAsync(path);
        await System.IO.File.WriteAllTextAsync(path, Line().Replace(text, $"The service did not start in {what}. {{", 1));
        await Tool.RunAsync(source, "git", "commit", "--quiet", "--all", "--message", what);
        return await Tool.RunAsync(source, "git", "rev-parse", "HEAD");
    }

    [GeneratedRegex(@"The service did not start[^.]*\. \{")]
    private static partial Regex Line();
}
