namespace Shunt.Narration;

/// <summary>Tells people what a release does while it does it. One line a call; implementations never throw.</summary>
public interface INarrator
{
    /// <summary>Says that something was done or found.</summary>
    /// <param name="message">One line.</param>
    void Say(string message);

    /// <summary>Says that something needs a look though the release goes on.</summary>
    /// <param name="message">One line.</param>
    void Warn(string message);

    /// <summary>Says that a wait goes on: a heartbeat with what is waited for and what remains of the limit.</summary>
    /// <param name="message">One line.</param>
    /// <param name="remaining">What is left of the wait's limit.</param>
    void Wait(string message, TimeSpan remaining);
}
