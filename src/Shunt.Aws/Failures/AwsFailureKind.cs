namespace Shunt.Aws.Failures;

/// <summary>Why AWS did not do what it was asked, as far as somebody has to do something else about each.</summary>
internal enum AwsFailureKind
{
    /// <summary>There are no credentials here.</summary>
    NoCredentials,

    /// <summary>AWS does not know the credentials, or not in this region.</summary>
    UnknownCredentials,

    /// <summary>The credentials were good until a while ago.</summary>
    Expired,

    /// <summary>The credentials are of another account than the target's.</summary>
    WrongAccount,

    /// <summary>The region is none, or none that the request was signed for.</summary>
    WrongRegion,

    /// <summary>Whoever asked may not do it.</summary>
    Denied,

    /// <summary>The account or the load balancer takes no more of it.</summary>
    Quota,

    /// <summary>A secret of instances is not there.</summary>
    MissingSecret,

    /// <summary>An image, or its repository, is not there.</summary>
    MissingImage,

    /// <summary>AWS asked for fewer calls until there were no more attempts.</summary>
    Throttled,

    /// <summary>AWS was not reached, did not answer, or answered that it cannot, until there were no more attempts.</summary>
    Unanswered,

    /// <summary>AWS refused it for a reason of its own that nobody here knows.</summary>
    Refused,
}
