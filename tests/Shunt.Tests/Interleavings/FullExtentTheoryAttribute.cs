namespace Shunt.Tests.Interleavings;

/// <summary>A theory that takes a minute or more: left out of a developer's loop, run by CI, or anywhere with SHUNT_FULL_EXTENT=1.</summary>
internal sealed class FullExtentTheoryAttribute : TheoryAttribute
{
    public FullExtentTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("SHUNT_FULL_EXTENT") != "1")
            Skip = "Explores for a minute; a smaller extent was explored. Run with SHUNT_FULL_EXTENT=1.";
    }
}
