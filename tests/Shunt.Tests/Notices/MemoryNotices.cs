using Shunt.Notices;
using Shunt.Platforms;

namespace Shunt.Tests.Notices;

/// <summary>Keeps the notices, or does what a test says instead of sending them.</summary>
internal sealed class MemoryNotices : INotifies
{
    public List<Notice> Sent { get; } = [];

    /// <summary>How often somebody tried to send one.</summary>
    public int Attempts { get; private set; }

    public Func<CancellationToken, Task>? Instead { get; set; }

    public Task NotifyAsync(string target, Notice notice, CancellationToken cancellation)
    {
        Attempts++;
        if (Instead is not null)
            return Instead(cancellation);

        Sent.Add(notice);
        return Task.CompletedTask;
    }
}
