namespace Shunt.Platforms;

/// <summary>What one signs in to a platform's registry with.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Password">The password. It is never written anywhere.</param>
/// <param name="NextStep">How somebody gets another one, as the beginning of a sentence.</param>
public sealed record PlatformLogin(string User, string Password, string NextStep)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => User;
}
