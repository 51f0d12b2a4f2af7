using System.Globalization;

namespace Bench.Replica;

/// <summary>What was seen so far, in files of a folder, so that a run that was ended is gone on with.</summary>
/// <param name="folder">The folder.</param>
sealed class Results(string folder)
{
    private const char Separator = '\t';

    /// <value>The builds that came out the same, in the order of their numbers.</value>
    public IReadOnlyList<Replica> Replicas =>
        [.. Lines(ReplicaFile).Select(line => line.Split(Separator)).Select(line => new Replica(double.Parse(line[0], CultureInfo.InvariantCulture), line[1]))];

    /// <value>What was said of planted differences.</value>
    public IReadOnlyList<Finding> Findings =>
        [.. Lines(FindingFile).Select(line => line.Split(Separator)).Select(line => new Finding(Plant.All.Single(plant => plant.Name == line[0]), int.Parse(line[1], CultureInfo.InvariantCulture), line[2]))];

    private string ReplicaFile => Path.Combine(folder, "replicas");

    private string FindingFile => Path.Combine(folder, "findings");

    /// <summary>Keeps a build.</summary>
    public void Add(Replica replica) =>
        File.AppendAllText(ReplicaFile, string.Create(CultureInfo.InvariantCulture, $"{replica.Seconds:0.0}{Separator}{replica.Conditions}\n"));

    /// <summary>Keeps what was said of a planted difference.</summary>
    public void Add(Finding finding) =>
        File.AppendAllText(FindingFile, string.Create(CultureInfo.InvariantCulture, $"{finding.Plant.Name}{Separator}{finding.ExitCode}{Separator}{finding.Explanation.ReplaceLineEndings(" ").Replace(Separator, ' ')}\n"));

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];
}
