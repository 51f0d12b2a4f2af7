using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Shunt.Aws.Tests.Faults;

/// <summary>
/// A bad way between the SDK and AWS. What happens to a request follows from the seed, from what is asked for, and from how often that was asked before: so a seed brings the
/// same faults again, in whichever order requests come that are sent at once. Nothing here takes time.
/// </summary>
/// <param name="seed">Which way.</param>
/// <param name="tally">Counts what happened.</param>
/// <param name="behind">The way on.</param>
internal sealed class FaultProxy(int seed, FaultTally tally, HttpMessageHandler behind) : DelegatingHandler(behind)
{
    /// <summary>How many requests of a hundred meet with each fault; the rest with none.</summary>
    public static readonly IReadOnlyList<(Fault Fault, int Percent)> Shares =
    [
        (Fault.Throttled, 30), (Fault.Unavailable, 4), (Fault.FailedAfter, 3), (Fault.RequestLost, 2), (Fault.AnswerLost, 3), (Fault.Reset, 4), (Fault.Slow, 5), (Fault.Doubled, 5),
    ];

    private const int Limit = 30;
    private const int Pace = 64;

    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, KeptAnswer> _lost = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is not null)
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        var question = await Question.ReadAsync(request, cancellationToken);
        var dice = Dice(question.Text);
        var isLate = _lost.TryRemove(question.Call, out var late) && dice.Flip;
        var fault = isLate ? Fault.LateAnswer : dice.Fault;
        tally.Count(fault);
        return fault switch
        {
            Fault.Throttled or Fault.Unavailable => question.Refuse(request, fault == Fault.Throttled),
            Fault.RequestLost => throw TimedOut(),
            Fault.LateAnswer => late!.For(request),
            _ => Answer(fault, dice.Flip, request, question, await DeliverAsync(request, cancellationToken), fault == Fault.Doubled ? await DeliverAsync(request, cancellationToken) : null),
        };
    }

    private HttpResponseMessage Answer(Fault fault, bool isFirst, HttpRequestMessage request, Question question, KeptAnswer answer, KeptAnswer? second)
    {
        if (fault is Fault.FailedAfter or Fault.AnswerLost or Fault.Reset)
            _lost[question.Call] = answer;

        return fault switch
        {
            Fault.FailedAfter => question.Refuse(request, isThrottled: false),
            Fault.AnswerLost => throw TimedOut(),
            Fault.Reset when answer.Body.Length < 2 => throw new HttpRequestException(HttpRequestError.Unknown, "An error occurred while sending the request.", PacedStream.WhenReset()),
            Fault.Reset => answer.For(request, new StreamContent(new PacedStream(answer.Body, answer.Body.Length / 2, Pace))),
            Fault.Slow => answer.For(request, new StreamContent(new PacedStream(answer.Body, answer.Body.Length, Pace))),
            _ => (isFirst || second is null ? answer : second).For(request),
        };
    }

    private async Task<KeptAnswer> DeliverAsync(HttpRequestMessage request, CancellationToken cancellation) => await KeptAnswer.ReadAsync(await base.SendAsync(request, cancellation), cancellation);

    // As HttpClient says it at its limit.
    private static TaskCanceledException TimedOut() =>
        new($"The request was canceled due to the configured HttpClient.Timeout of {Limit} seconds elapsing.", new TimeoutException("The operation was canceled."));

    private (Fault Fault, bool Flip) Dice(string question)
    {
        var times = _asked.AddOrUpdate(question, 1, (_, before) => before + 1);
        var thrown = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{question}\n{times}"));
        var percent = BitConverter.ToUInt32(thrown) % 100;
        foreach (var (fault, share) in Shares)
        {
            if (percent < share)
                return (fault, thrown[^1] % 2 == 0);
            percent -= (uint)share;
        }

        return (Fault.None, thrown[^1] % 2 == 0);
    }
}
