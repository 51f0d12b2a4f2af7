using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>Words of Elastic Load Balancing; one that is not among them is kept as it is.</summary>
public class TargetHealthReasonEnum : ConstantClass
{
    /// <value>On the wire: <c>Elb.RegistrationInProgress</c>.</value>
    public static readonly TargetHealthReasonEnum ElbRegistrationInProgress = new("Elb.RegistrationInProgress");

    /// <value>On the wire: <c>Elb.InitialHealthChecking</c>.</value>
    public static readonly TargetHealthReasonEnum ElbInitialHealthChecking = new("Elb.InitialHealthChecking");

    /// <value>On the wire: <c>Target.ResponseCodeMismatch</c>.</value>
    public static readonly TargetHealthReasonEnum TargetResponseCodeMismatch = new("Target.ResponseCodeMismatch");

    /// <value>On the wire: <c>Target.Timeout</c>.</value>
    public static readonly TargetHealthReasonEnum TargetTimeout = new("Target.Timeout");

    /// <value>On the wire: <c>Target.FailedHealthChecks</c>.</value>
    public static readonly TargetHealthReasonEnum TargetFailedHealthChecks = new("Target.FailedHealthChecks");

    /// <value>On the wire: <c>Target.NotRegistered</c>.</value>
    public static readonly TargetHealthReasonEnum TargetNotRegistered = new("Target.NotRegistered");

    /// <value>On the wire: <c>Target.NotInUse</c>.</value>
    public static readonly TargetHealthReasonEnum TargetNotInUse = new("Target.NotInUse");

    /// <value>On the wire: <c>Target.DeregistrationInProgress</c>.</value>
    public static readonly TargetHealthReasonEnum TargetDeregistrationInProgress = new("Target.DeregistrationInProgress");

    /// <value>On the wire: <c>Target.InvalidState</c>.</value>
    public static readonly TargetHealthReasonEnum TargetInvalidState = new("Target.InvalidState");

    /// <value>On the wire: <c>Target.IpUnusable</c>.</value>
    public static readonly TargetHealthReasonEnum TargetIpUnusable = new("Target.IpUnusable");

    /// <value>On the wire: <c>Target.HealthCheckDisabled</c>.</value>
    public static readonly TargetHealthReasonEnum TargetHealthCheckDisabled = new("Target.HealthCheckDisabled");

    /// <value>On the wire: <c>Elb.InternalError</c>.</value>
    public static readonly TargetHealthReasonEnum ElbInternalError = new("Elb.InternalError");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public TargetHealthReasonEnum(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static TargetHealthReasonEnum FindValue(string value) => FindValue<TargetHealthReasonEnum>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator TargetHealthReasonEnum(string value) => FindValue(value);
}
