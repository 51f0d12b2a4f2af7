using System.Text.RegularExpressions;

namespace Shunt.Gates;

/// <summary>The version is on a branch that leads to the target.</summary>
/// <param name="Names">The branches, in which <c>*</c> is anything but a slash.</param>
internal sealed record BranchGate(IReadOnlyList<string> Names) : Gate
{
    internal override Task<GateAnswer> AnswerAsync(GateQuestion question, CancellationToken cancellation)
    {
        var found = question.Context.BranchesOf(question.Version.Commit);
        return Task.FromResult(found.Any(Leads) ? GateAnswer.Pass : Refuse(question, found));
    }

    internal override IEnumerable<string> Problems(string path, IReadOnlyList<string> earlier)
    {
        if (Names.Count == 0)
            yield return $"{path}: Branches: no branch is named.";

        foreach (var name in Names.Where(name => string.IsNullOrWhiteSpace(name) || name.StartsWith("refs/", StringComparison.Ordinal)))
            yield return $"{path}: Branches: '{name}' is not a branch's name, such as main or release/*.";
    }

    private bool Leads(string branch) =>
        Names.Any(name => Regex.IsMatch(branch, $@"^{Regex.Escape(name).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}\z"));

    private GateAnswer Refuse(GateQuestion question, IReadOnlyList<string> found)
    {
        var target = question.Context.Target.Name;
        return GateAnswer.Refuse(
            $"it is on {(found.Count == 0 ? "no branch" : string.Join(", ", found))}, and only {string.Join(", ", Names)} lead{(Names.Count == 1 ? "s" : "")} to {target}",
            $"Merge it into '{Names[0]}' and push that, then run './build.sh Cutover --target {target} --version {Names[0]}'");
    }
}
