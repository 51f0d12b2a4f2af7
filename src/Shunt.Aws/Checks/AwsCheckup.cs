using Shunt.Aws.Failures;
using Shunt.Aws.Provisioning;
using Shunt.Aws.Stacks;
using Shunt.Doctor;
using Shunt.Targets;

namespace Shunt.Aws.Checks;

/// <summary>Looks at everything on AWS that a release on a target needs: who asks, and what is there. Changes nothing, reads no secret's value, and never throws unless it is cancelled.</summary>
/// <param name="settings">Where the target is.</param>
/// <param name="target">The target's name.</param>
/// <param name="component">What is released.</param>
/// <param name="clients">The clients.</param>
/// <param name="clock">Measures the looks' limit.</param>
internal sealed class AwsCheckup(AwsSettings settings, string target, ComponentSettings component, AwsClients clients, TimeProvider clock)
{
    private const string Account = "account";
    private const string Environment = "environment";
    private const string Stacks = "stacks";
    private const string Images = "image repository";
    private const string Bucket = "bucket";
    private const string Rules = "listener rules";
    private const string Alarms = "alarms";

    private readonly TargetStacks _stacks = new(settings, target, component);
    private readonly CheckedLook _look = new(new AwsFailures(settings, target), clock);

    /// <summary>Looks.</summary>
    /// <param name="cancellation">Ends the looks.</param>
    /// <returns>One finding a check, or one a fault, in the order in which to read them.</returns>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var identity = await _look.RunAsync(Account, IdentifyAsync, cancellation).ConfigureAwait(false);
        if (identity.Any(finding => finding.Verdict != Verdict.Ok))
            return [.. identity, .. NotChecked("it is not known to be the target's account", [Environment, Stacks, Images, Bucket, .. SecretSubjects, .. DatabaseSubjects, Rules, Alarms])];

        TargetEnvironment? environment = null;
        var ground = await _look.RunAsync(
            Environment,
            async ending =>
            {
                var state = await new StackApi(clients.Stacks).ObserveAsync(_stacks.EnvironmentName, ending).ConfigureAwait(false);
                environment = TargetEnvironment.Read(state.Outputs);
                return [EnvironmentFinding(state, environment)];
            },
            cancellation).ConfigureAwait(false);

        // What is made by hand, or was left by an earlier environment, is there without it.
        var looks = new List<Task<IReadOnlyList<Finding>>>
        {
            _look.RunAsync(Stacks, new StackCheck(new StackApi(clients.Stacks), _stacks).RunAsync, cancellation),
            _look.RunAsync(Images, new RepositoryCheck(clients.Images, _stacks.RepositoryName, target).RunAsync, cancellation),
            _look.RunAsync(Bucket, new BucketCheck(clients.Objects, environment?.Artifacts ?? _stacks.BucketName, settings.Account, target).RunAsync, cancellation),
        };
        var secrets = new SecretCheck(clients, target);
        looks.AddRange(settings.Secrets.Select(secret => _look.RunAsync(SecretCheck.SubjectOf(secret.Key), ending => secrets.RunAsync(secret.Key, secret.Value, ending), cancellation)));
        if (settings.DatabaseClusterId is { } cluster)
            looks.Add(_look.RunAsync(DatabaseCheck.Subject, new DatabaseCheck(clients.Databases, cluster, target).RunAsync, cancellation));
        looks.Add(environment is null
            ? Task.FromResult(NotChecked("there is no environment, whose listener has them", Rules))
            : _look.RunAsync(Rules, new RuleCheck(clients.Balancers, environment.Listener, _stacks.Host(null), target).RunAsync, cancellation));
        looks.Add(_look.RunAsync(Alarms, new AlarmCheck(clients.Alarms, $"{_stacks.Prefix}-").RunAsync, cancellation));
        var found = await Task.WhenAll(looks).ConfigureAwait(false);
        return [.. identity, .. ground, .. found.SelectMany(findings => findings)];
    }

    private IEnumerable<string> SecretSubjects => settings.Secrets.Keys.Select(SecretCheck.SubjectOf);

    private IEnumerable<string> DatabaseSubjects => settings.DatabaseClusterId is null ? [] : [DatabaseCheck.Subject];

    private async Task<IReadOnlyList<Finding>> IdentifyAsync(CancellationToken cancellation)
    {
        var caller = await AccountCheck.RequireAsync(clients.Identities, settings, target, cancellation).ConfigureAwait(false);
        return [Finding.Ok(Account, $"{settings.Account}, region {settings.Region}, as {caller}")];
    }

    private Finding EnvironmentFinding(StackState state, TargetEnvironment? environment)
    {
        var provision = $"Run './build.sh Provision --target {target}'";
        if (environment is null)
        {
            var how = state.StatusName.Length == 0 ? $"is not in {settings.Region}" : $"is {state.StatusName} and tells nothing";
            return Finding.NotOk(Environment, $"stack '{_stacks.EnvironmentName}' {how}", $"{provision}, or mend {target}'s Region in Environments.cs.");
        }

        return StackRules.ToHave(state.Status, isAsWanted: true) is StackNext.Nothing or StackNext.Update
            ? Finding.Ok(Environment, $"stack '{_stacks.EnvironmentName}' is {state.StatusName}")
            : Finding.NotOk(Environment, $"stack '{_stacks.EnvironmentName}' is {state.StatusName}{(state.Reason.Length > 0 ? $" ({FailureText.Clause(state.Reason)})" : "")}", $"{provision}: it goes on from there.");
    }

    private static IReadOnlyList<Finding> NotChecked(string why, params IReadOnlyList<string> subjects) => [.. subjects.Select(subject => Finding.NotChecked(subject, why))];
}
