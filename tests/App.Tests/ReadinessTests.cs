using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace App.Tests;

public sealed class ReadinessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Readiness _readiness = new(NullLogger<Readiness>.Instance);

    [Fact]
    public async Task An_instance_can_serve_from_its_start_to_its_stop()
    {
        var before = _readiness.CanServe;
        await _readiness.StartedAsync(default);
        var between = _readiness.CanServe;
        await _readiness.StoppingAsync(default).WaitAsync(Limit);
        var after = _readiness.CanServe;

        Assert.Equal((false, true, false), (before, between, after));
    }

    [Fact]
    public async Task Stopping_waits_for_a_request_in_flight()
    {
        var work = new TaskCompletionSource();
        var request = _readiness.TrackAsync(new DefaultHttpContext(), _ => work.Task);

        var stopping = _readiness.StoppingAsync(default);
        var waited = !stopping.IsCompleted;
        work.SetResult();
        await request;
        await stopping.WaitAsync(Limit);

        Assert.True(waited);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_request_that_came_after_it()
    {
        var early = new TaskCompletionSource();
        var late = new TaskCompletionSource();
        var earlyRequest = _readiness.TrackAsync(new DefaultHttpContext(), _ => early.Task);
        var stopping = _readiness.StoppingAsync(default);
        var lateRequest = _readiness.TrackAsync(new DefaultHttpContext(), _ => late.Task);

        early.SetResult();
        await earlyRequest;
        await stopping.WaitAsync(Limit);

        Assert.False(lateRequest.IsCompleted);
        late.SetResult();
        await lateRequest;
    }

    [Fact]
    public async Task Stopping_ends_at_its_limit_without_an_error()
    {
        using var limit = new CancellationTokenSource();
        var work = new TaskCompletionSource();
        var request = _readiness.TrackAsync(new DefaultHttpContext(), _ => work.Task);
        var stopping = _readiness.StoppingAsync(limit.Token);

        await limit.CancelAsync();
        await stopping.WaitAsync(Limit);

        Assert.False(request.IsCompleted);
        work.SetResult();
        await request;
    }

    [Fact]
    public async Task A_request_that_fails_is_no_longer_in_flight()
    {
        await Assert.ThrowsAsync<IOException>(() => _readiness.TrackAsync(new DefaultHttpContext(), _ => throw new IOException("gone")));

        await _readiness.StoppingAsync(default).WaitAsync(Limit);

        Assert.False(_readiness.CanServe);
    }
}
