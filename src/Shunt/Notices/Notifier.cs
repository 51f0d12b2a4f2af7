using Shunt.Ledger;
using Shunt.Narration;
using Shunt.Platforms;

namespace Shunt.Notices;

/// <summary>
/// Has a platform tell people what one command does to a target. Nobody waits for it longer than <see cref="Limit"/>, and nothing fails by it: what could not be told is said once, and
/// from then on the command tells nobody.
/// </summary>
/// <param name="platform">Who tells.</param>
/// <param name="target">The target's name.</param>
/// <param name="narrator">Who is told when it does not work.</param>
/// <param name="time">Measures the limit.</param>
public sealed class Notifier(INotifies platform, string target, INarrator narrator, TimeProvider time)
{
    /// <summary>How long a notice may take: its service answers in well under a second, and traffic may be waiting to be moved.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private bool _isOff;

    // Steps that run at once may fail at once.
    private int _hasToldEnd;

    /// <summary>Tells of a fact that was written down, if it is one that others have to know.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="by">Who wrote it.</param>
    public Task TellAsync(Fact fact, Author by)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(by);
        if (NoticeText.IsEnd(fact))
            Volatile.Write(ref _hasToldEnd, 1);
        return SendAsync(NoticeText.Of(target, fact, by));
    }

    /// <summary>Tells that a command ended without its effect, unless the ledger's own end of it was told already.</summary>
    /// <param name="command">The command, such as <c>Cutover</c>.</param>
    /// <param name="failure">How it ended.</param>
    /// <param name="by">Who ran it.</param>
    public Task TellEndAsync(string command, ReleaseException failure, Author by)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(by);
        return Interlocked.Exchange(ref _hasToldEnd, 1) == 1 ? Task.CompletedTask : SendAsync(NoticeText.Of(target, command, failure, by));
    }

    private async Task SendAsync(Notice? notice)
    {
        if (notice is null || _isOff)
            return;

        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            await platform.NotifyAsync(target, notice, limit.Token).ConfigureAwait(false);
        }
        catch (ReleaseException failure)
        {
            GiveUp(failure.Message);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            GiveUp($"no answer within {Limit.TotalSeconds:0} s.");
        }
    }

    private void GiveUp(string why)
    {
        _isOff = true;
        narrator.Warn($"From here on this command tells nobody what it does: {why}");
    }
}
