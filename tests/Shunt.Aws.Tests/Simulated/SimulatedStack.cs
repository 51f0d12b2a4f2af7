namespace Shunt.Aws.Tests.Simulated;

/// <summary>A stack of the simulation.</summary>
internal sealed class SimulatedStack(string name)
{
    public string Name { get; } = name;

    public string Status { get; set; } = "REVIEW_IN_PROGRESS";

    public string Reason { get; set; } = "";

    /// <value>What it was asked for last.</value>
    public string Wanted { get; set; } = "";

    /// <value>What is there.</value>
    public string Had { get; set; } = "";

    /// <value>What its resources are like now, in the middle of a change too.</value>
    public string InEffect { get; set; } = "";

    public List<Amazon.CloudFormation.Model.Tag> Tags { get; set; } = [];

    /// <value>What is watched with each change set.</value>
    public Dictionary<string, Amazon.CloudFormation.Model.RollbackConfiguration?> Watches { get; } = new(StringComparer.Ordinal);

    public string? ChangeSet { get; set; }

    /// <value>How many looks it takes until what is under way has ended.</value>
    public int Looks { get; set; }

    /// <value>What becomes of what is under way.</value>
    public string Then { get; set; } = "";

    /// <value>The change sets that were made and not executed, and what each is for.</value>
    public Dictionary<string, string> Proposals { get; } = new(StringComparer.Ordinal);

    /// <value>Those that another made useless.</value>
    public HashSet<string> Obsolete { get; } = new(StringComparer.Ordinal);

    /// <value>What failed in it, oldest first.</value>
    public List<(string Resource, string Reason)> Failures { get; } = [];

    /// <summary>What it was asked for, or has, parameter by parameter.</summary>
    /// <param name="text">One of the texts above.</param>
    public static IReadOnlyDictionary<string, string> Parameters(string text) => text.Length == 0
        ? new Dictionary<string, string>()
        : text.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);

    /// <summary>Something begins.</summary>
    /// <param name="status">What it is called while it lasts.</param>
    /// <param name="then">What it is called when it has ended.</param>
    /// <param name="looks">How many looks it takes.</param>
    public void Begin(string status, string then, int looks) => (Status, Then, Looks) = (status, then, looks);
}
