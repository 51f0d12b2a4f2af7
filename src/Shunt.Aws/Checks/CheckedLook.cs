using Shunt.Aws.Failures;
using Shunt.Doctor;

namespace Shunt.Aws.Checks;

/// <summary>Has a look at AWS end in findings, whatever comes of it: it never throws, unless it is cancelled, and it has a limit.</summary>
/// <param name="failures">Says what failed.</param>
/// <param name="clock">Measures the limit.</param>
internal sealed class CheckedLook(AwsFailures failures, TimeProvider clock)
{
    /// <summary>How long a look may take: what is throttled is asked again within it.</summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Looks.</summary>
    /// <param name="subject">What is looked at.</param>
    /// <param name="look">Looks.</param>
    /// <param name="cancellation">Ends the look.</param>
    public async Task<IReadOnlyList<Finding>> RunAsync(string subject, Func<CancellationToken, Task<IReadOnlyList<Finding>>> look, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(Limit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await look(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return [Finding.NotChecked(subject, $"AWS did not answer within {Limit.TotalSeconds:0} s")];
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return [Of(subject, failure)];
        }
    }

    private Finding Of(string subject, Exception failure)
    {
        if (failures.Explain(failure, subject) is { } explained)
            return Tell(subject, explained);

        return failure is ReleaseException refusal
            ? Finding.NotOk(subject, refusal.Message.TrimEnd('.'), "Mend that and run this again.")
            : Finding.NotChecked(subject, $"{failure.GetType().Name}: {FailureText.Clause(failure.Message)}");
    }

    // Whoever may not look knows nothing of what is there.
    private static Finding Tell(string subject, AwsFailureException failure) => failure.Kind == AwsFailureKind.Denied
        ? Finding.NotChecked(subject, failure.Message.TrimEnd('.'))
        : Finding.NotOk(subject, failure.Message.TrimEnd('.'), "Mend that and run this again.");
}
