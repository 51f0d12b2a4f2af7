namespace Amazon.Scheduler.Model;

/// <summary>How often a call that failed is repeated.</summary>
public class RetryPolicy : IShape
{
    /// <value>How long it is repeated at most, in seconds.</value>
    public int? MaximumEventAgeInSeconds { get; set; }

    /// <value>How often it is repeated at most.</value>
    public int? MaximumRetryAttempts { get; set; }

    void IShape.Walk(Walker walk)
    {
        MaximumEventAgeInSeconds = walk.Number("MaximumEventAgeInSeconds", MaximumEventAgeInSeconds);
        MaximumRetryAttempts = walk.Number("MaximumRetryAttempts", MaximumRetryAttempts);
    }
}
