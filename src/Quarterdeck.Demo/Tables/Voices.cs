using Quarterdeck.Demo.Dice;
using Quarterdeck.Demo.Parquet;
using Quarterdeck.Demo.Story;

namespace Quarterdeck.Demo.Tables;

/// <summary>What customers say: surveys (NPS, CSAT, effort), ratings along the journey, feedback handed from department to department.</summary>
internal sealed class Voices
{
    private static readonly string[] JourneyChannels = ["online", "phone", "in_person"];
    private static readonly string[] FeedbackTopics = ["size", "delivery", "packaging", "price", "web shop", "quality"];
    private static readonly string[] FeedbackDepartments = ["production", "logistics", "logistics", "marketing", "it", "technology"];

    private readonly record struct Answer(int Day, int Customer, string Kind, string Stage, int Channel, int Score, long Reference);

    private readonly SeededRandom _random;
    private readonly List<Delivery> _deliveries;
    private readonly List<Answer> _answers = [];
    private readonly List<Answer> _ratings = [];
    private readonly long _ids;

    private Voices(World world, int part, List<Delivery> deliveries)
    {
        _random = new SeededRandom(world.Seed, "voices", part);
        _deliveries = deliveries;
        _ids = part * World.IdsPerPart;
    }

    /// <summary>Writes surveys, journeys and feedback of a part.</summary>
    public static void Write(World world, int part, ParquetStore store, List<Delivery> deliveries, SupportDesk support)
    {
        Voices voices = new(world, part, deliveries);
        voices.AskAfterDelivery(support);
        voices.AskAfterTicket(support);
        voices.WriteSurveys(store);
        voices.WriteJourneys(store);
        voices.WriteFeedback(store);
    }

    private void AskAfterDelivery(SupportDesk support)
    {
        double[] waited = new double[_deliveries.Count];
        foreach (SupportDesk.Ticket ticket in support.Tickets)
            waited[ticket.Delivery] = Math.Max(waited[ticket.Delivery], ticket.ReplyHours);
        for (int i = 0; i < _deliveries.Count; i++)
        {
            Delivery d = _deliveries[i];
            int day = d.DeliveredDay + 2 + _random.Below(12);
            // The true means: 8.9 of 10, less 2.6 for late, 1.9 for two days without a reply, 0.8 for a return.
            double mood = 8.9 - (d.Late ? 2.6 : 0) - (waited[i] > 48 ? 1.9 : 0) - (d.Returned ? 0.8 : 0);
            if (_random.Chance(0.16) && day < Timeline.Days)
                _answers.Add(new Answer(day, d.Customer, "nps", "use", d.Business ? 2 : 0, Score(mood, 1.7, 0, 10), d.Order));
            if (_random.Chance(0.10) && day < Timeline.Days)
                _answers.Add(new Answer(day, d.Customer, "csat", "delivery", 0, Score(4.5 - (d.Late ? 1.4 : 0), 0.8, 1, 5), d.Order));
            if (_random.Chance(0.05) && day < Timeline.Days)
                _answers.Add(new Answer(day, d.Customer, "ces", "purchase", d.Business ? 1 : 0, Score(5.7, 1.1, 1, 7), d.Order));
            Rate(d, d.OrderSecond / Timeline.DayLength, "purchase", 4.3);
            Rate(d, d.DeliveredDay + 1, "delivery", 4.4 - (d.Late ? 1.5 : 0));
            Rate(d, d.DeliveredDay + 20, "use", 4.2 - (d.Returned ? 0.6 : 0));
            Rate(d, Math.Max(0, d.OrderSecond / Timeline.DayLength - 6), "awareness", 3.9);
        }
    }

    private void AskAfterTicket(SupportDesk support)
    {
        foreach (SupportDesk.Ticket ticket in support.Tickets)
        {
            int day = ticket.ResolvedSecond / Timeline.DayLength + 1;
            if (day >= Timeline.Days)
                continue;
            Delivery d = _deliveries[ticket.Delivery];
            double lost = Math.Min(2.2, ticket.ReplyHours / 45) + (ticket.FirstContact ? 0 : 0.5);
            if (_random.Chance(0.34))
                _answers.Add(new Answer(day, d.Customer, "csat", "support", 1, Score(4.6 - lost, 0.8, 1, 5), d.Order));
            if (_random.Chance(0.25))
                _answers.Add(new Answer(day, d.Customer, "ces", "support", 1, Score(5.9 - lost, 1.1, 1, 7), d.Order));
            if (_random.Chance(0.20))
                _ratings.Add(new Answer(day, d.Customer, "", "support", ticket.Human ? 1 : 0, Score(4.4 - lost, 0.8, 1, 5), d.Order));
        }
    }

    private void Rate(in Delivery d, int day, string stage, double mean)
    {
        if (_random.Chance(0.06) && day < Timeline.Days)
            _ratings.Add(new Answer(day, d.Customer, "", stage, d.Business ? 1 + _random.Below(2) : _random.Chance(0.85) ? 0 : 1, Score(mean, 0.8, 1, 5), d.Order));
    }

    private void WriteSurveys(ParquetStore store)
    {
        using TableRows rows = store.Create("surveys", "survey_id BIGINT, answered_date DATE, customer_id BIGINT, order_id BIGINT, kind VARCHAR, stage VARCHAR, channel VARCHAR, score BIGINT");
        long id = _ids;
        List<Answer> doubled = [];
        foreach (Answer a in _answers.OrderBy(a => a.Day))
        {
            Row(a);
            if (a.Day >= PlantedEvents.SurveyDoubledFrom && a.Day <= PlantedEvents.SurveyDoubledTo)
                doubled.Add(a);
        }
        foreach (Answer a in doubled)      // the planted fault: the same answers once more, under new ids
            Row(a);

        void Row(in Answer a) => rows.Whole(++id).Date(a.Day).Whole(_ids + a.Customer + 1).Whole(a.Reference).Text(a.Kind).Text(a.Stage).Text(JourneyChannels[a.Channel]).Whole(a.Score).End();
    }

    private void WriteJourneys(ParquetStore store)
    {
        using TableRows rows = store.Create("journeys", "rating_id BIGINT, rated_date DATE, customer_id BIGINT, stage VARCHAR, channel VARCHAR, satisfaction BIGINT, effort BIGINT");
        long id = _ids;
        foreach (Answer a in _ratings.OrderBy(a => a.Day))
            rows.Whole(++id).Date(a.Day).Whole(_ids + a.Customer + 1).Text(a.Stage).Text(JourneyChannels[a.Channel]).Whole(a.Score).Whole(Score(1.1 + a.Score, 0.9, 1, 7)).End();
    }

    private void WriteFeedback(ParquetStore store)
    {
        using TableRows rows = store.Create("feedback", "feedback_id BIGINT, received_date DATE, customer_id BIGINT, topic VARCHAR, department VARCHAR, passed_on_date DATE, due_date DATE, closed_date DATE, handover_hours DECIMAL(9,2), closed_in_time BOOLEAN");
        long id = _ids;
        foreach (Delivery d in _deliveries)
        {
            int day = d.DeliveredDay + 3 + _random.Below(20), topic = _random.Below(FeedbackTopics.Length);
            if (!_random.Chance(0.07) || day >= Timeline.Days)
                continue;
            double slow = PlantedEvents.SupportShort(day) ? 2.4 : 1;
            double hours = _random.Exponential(26 * slow);
            int passed = day + (int)(hours / 24), closed = passed + 2 + (int)_random.Exponential(5.5 * slow), due = day + 14;
            rows.Whole(++id).Date(day).Whole(_ids + d.Customer + 1).Text(FeedbackTopics[topic]).Text(FeedbackDepartments[topic]).DateIfPast(passed).Date(due).DateIfPast(closed)
                .HundredthsOrNull(passed < Timeline.Days ? (long)(hours * 100) : -1);
            (closed >= Timeline.Days && due >= Timeline.Days ? rows.Null() : rows.Flag(closed <= due && closed < Timeline.Days)).End();      // still open and not yet due: nobody knows
        }
    }

    private int Score(double mean, double spread, int low, int high) => (int)Math.Clamp(Math.Floor(mean + spread * _random.Normal() + 0.5), low, high);
}
